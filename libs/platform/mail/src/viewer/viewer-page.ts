import { escapeHtml } from '../html';
import type { StoredMail } from '../mail-folder';

const shown = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' });

/** A line of four spaces and a code: how the letters set a code apart. */
const CODE = /^ {4}(\S[^\n]{0,60})$/;

/** Only links into this application can be followed; any other is shown as text. */
function linked(line: string, publicUrl: string): string {
  const at = line.indexOf(`${publicUrl}/`);
  if (at < 0) return escapeHtml(line);
  const href = /^\S+/.exec(line.slice(at))?.[0] ?? '';
  const rest = line.slice(at + href.length);
  return `${escapeHtml(line.slice(0, at))}<a href="${escapeHtml(href)}">${escapeHtml(href)}</a>${linked(rest, publicUrl)}`;
}

/** The plain text of a mail, escaped, with codes ready to be copied and own links ready to be followed. */
export const bodyOf = (text: string, publicUrl: string): string =>
  text
    .split('\n')
    .map((line) => {
      const code = CODE.exec(line)?.[1];
      return code === undefined ? linked(line, publicUrl) : `<code class="code">${escapeHtml(code)}</code>`;
    })
    .join('\n');

function article(mail: StoredMail, publicUrl: string): string {
  const { key, at, to, subject, text, html } = mail;
  const name = to.name ? `${escapeHtml(to.name)} ` : '';
  const letter = html
    ? `<p class="note"><a href="/dev/mail/${key}/letter">The letter as the recipient sees it</a></p>`
    : '';
  return `<article aria-labelledby="m-${key}">
<h2 id="m-${key}"><a href="/dev/mail/${key}">${escapeHtml(subject) || 'No subject'}</a></h2>
<dl><div><dt>To</dt><dd>${name}<span class="address">${escapeHtml(to.address)}</span></dd></div>
<div><dt>Sent</dt><dd><time datetime="${escapeHtml(at)}">${escapeHtml(shown.format(new Date(at)))} UTC</time></dd></div></dl>
<div class="body">${bodyOf(text, publicUrl)}</div>
${letter}</article>`;
}

const frame = (title: string, content: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)} · Downstream</title>
<link rel="stylesheet" href="/dev/mail/style.css">
</head>
<body>
<header><p class="mark">Downstream</p></header>
<main>
${content}
</main>
</body>
</html>
`;

/** The list of kept mails, newest first. */
export function listPage(mails: readonly StoredMail[], publicUrl: string): string {
  const count = mails.length === 1 ? '1 mail' : `${mails.length} mails`;
  const content =
    mails.length === 0
      ? '<p class="empty">No mail yet. Invite a user or ask for a sign-in code, then load this page again.</p>'
      : mails.map((mail) => article(mail, publicUrl)).join('\n');
  return frame(
    'Mail',
    `<h1>Mail</h1>
<p class="note">No mail server is set, so mail is kept here instead of being sent, and shown to this machine alone. ${mails.length > 0 ? `${count}, newest first.` : ''} <a href="/dev/mail">Load again</a></p>
${content}`,
  );
}

/** One kept mail, with its HTML part beneath in a frame of its own. */
export const mailPage = (mail: StoredMail, publicUrl: string): string =>
  frame(
    mail.subject || 'No subject',
    `<h1>Mail</h1>
<p class="note"><a href="/dev/mail">All mail</a></p>
${article(mail, publicUrl)}
${mail.html ? `<iframe class="letter" title="The letter as the recipient sees it" sandbox src="/dev/mail/${mail.key}/letter"></iframe>` : ''}`,
  );

/** What is answered when there is no such mail. */
export const missingPage = (): string =>
  frame('No such mail', '<h1>No such mail</h1>\n<p class="note"><a href="/dev/mail">All mail</a></p>');
