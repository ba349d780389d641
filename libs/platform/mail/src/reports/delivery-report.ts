import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { isAddress } from '../envelope';
import { fieldGroups, type Fields } from './field-groups';

/** What a mail server says about one recipient of a letter. */
export interface ReportedDelivery {
  /** RFC 3464, 2.3.3. `failed` is for good, `delayed` is still being tried; with the others the letter is under way or there. */
  readonly action: (typeof actions)[number];
  /** The addresses it is known by, the one it was sent to first, in lower case. */
  readonly addresses: readonly string[];
  /** The status (RFC 3463), such as `5.1.1`. */
  readonly status: string;
  /** The reply that the other server gave (RFC 5321); where none is named, the one that stands for the status. 500 to 599. */
  readonly replyCode: number;
}

/** A report of a mail server on a letter it had taken before (RFC 3464). */
export interface DeliveryReport {
  /** The keys that the letter's Message-ID may hold: of the returned letter, or else of what the report answers. */
  readonly letterKeys: readonly string[];
  readonly deliveries: readonly ReportedDelivery[];
}

const actions = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;

/** Reports hold a letter of ours, mostly its headers alone, and a letter has a few ten kilobytes. */
export const LARGEST_REPORT = 2 * 1024 * 1024;
const MOST_DELIVERIES = 100;
const LIMITS = { maxNestingDepth: 10, maxHeadersSize: 256 * 1024, forceRfc822Attachments: true } as const;

const STATUS_PARTS = /^message\/(global-)?delivery-status$/;
const LETTER_PARTS = /^(message\/(rfc822|global)|(text\/rfc822|message\/global)-headers)$/;
// The key of every letter that goes out by SMTP (see mailKey).
const KEY = /<([0-9a-f]{32})@/g;

/**
 * Reads a mail as a delivery report. Nothing in it is believed yet: whether there is such a letter, and to whom, is for
 * whoever keeps letters to say.
 * @returns undefined for any other mail, for one that cannot be read and for one larger than {@link LARGEST_REPORT}
 */
export async function readDeliveryReport(bytes: Uint8Array): Promise<DeliveryReport | undefined> {
  if (bytes.length > LARGEST_REPORT) return undefined;
  const mail = await parsed(bytes);
  if (!mail || !/^\s*multipart\/report\b/i.test(headerOf(mail, 'content-type'))) return undefined;
  const status = mail.attachments.find(({ mimeType }) => STATUS_PARTS.test(mimeType));
  if (!status) return undefined;
  // The first group is about the report, each other one about a recipient.
  const [, ...groups] = fieldGroups(textOf(status), MOST_DELIVERIES + 1);
  const deliveries = groups.flatMap((fields) => deliveryOf(fields) ?? []);
  return deliveries.length > 0 ? { letterKeys: await keysOf(mail), deliveries } : undefined;
}

async function parsed(bytes: Uint8Array): Promise<Email | undefined> {
  // The parser gives up on what is nested too deep and on headers without end.
  return PostalMime.parse(bytes, LIMITS).catch(() => undefined);
}

async function keysOf(mail: Email): Promise<readonly string[]> {
  const returned = mail.attachments.find(({ mimeType }) => LETTER_PARTS.test(mimeType));
  const letter = returned && (await parsed(new TextEncoder().encode(textOf(returned))));
  const named = letter ? headerOf(letter, 'message-id') : '';
  const answered = `${headerOf(mail, 'in-reply-to')} ${headerOf(mail, 'references')}`;
  return [...new Set([...(named || answered).matchAll(KEY)].map(([, key]) => key ?? ''))].slice(0, MOST_DELIVERIES);
}

const headerOf = ({ headers }: Email, name: string): string => headers.find(({ key }) => key === name)?.value ?? '';

const textOf = ({ content }: Attachment): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);

function deliveryOf(fields: Fields): ReportedDelivery | undefined {
  const action = actions.find((one) => one === fields.get('action')?.toLowerCase());
  const status = /^([245])\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0];
  const addresses = ['original-recipient', 'final-recipient'].flatMap((name) => addressIn(fields.get(name)) ?? []);
  if (!action || !status || addresses.length === 0) return undefined;
  const reply = /^smtp\s*;\s*(5\d\d)\b/i.exec(fields.get('diagnostic-code') ?? '')?.[1];
  const replyCode = reply === undefined ? replyFor(status) : Number(reply);
  return { action, addresses: [...new Set(addresses)], status, replyCode };
}

/** `rfc822; anna@example.com` and `utf-8; …`: the kind of address, then the address. */
function addressIn(field: string | undefined): string | undefined {
  const address = /^(?:rfc822|utf-8)\s*;\s*<?([^\s<>]+)/i.exec(field ?? '')?.[1]?.toLowerCase();
  return address !== undefined && isAddress(address) ? address : undefined;
}

/** No such mailbox, no room for the letter, or any other failure. */
function replyFor(status: string): number {
  if (/^\d\.1\./.test(status)) return 550;
  return /^\d\.(2\.[23]|3\.4)$/.test(status) ? 552 : 554;
}
