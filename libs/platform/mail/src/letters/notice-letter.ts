import type { NoticeKind } from '@downstream/kernel';
import { oneLine } from '../envelope';
import type { Letter } from './letter';
import { link, say, toDesk, type LetterFacts } from './letters';

/** One thing that waits. */
export interface NoticeEntry {
  readonly kind: NoticeKind;
  /** A distributor's name or the code of a list; null where it may not be known. */
  readonly about: string | null;
  readonly times: number;
  readonly href: string;
}

/**
 * What waits for somebody at the desk, in one mail; never what was found, only where to look.
 * @param facts `settings` is the page where the reader says when to get such mails
 */
export const noticeLetter = (
  facts: LetterFacts & { readonly entries: readonly NoticeEntry[]; readonly settings: string },
): Letter =>
  toDesk(facts, ({ notices }, _language, tenant) => {
    const entries = facts.entries.map(({ kind, about, times, href }) => ({
      title: notices.titles[kind](oneLine(about ?? '…', 120)),
      more: times > 1 ? notices.times(String(times)) : '',
      href,
    }));
    const [first] = entries;
    return {
      subject: first && entries.length === 1 ? first.title : notices.subject(String(entries.length), tenant),
      preheader: entries.length === 1 ? notices.preheader : entries.map(({ title }) => title).join(' · '),
      blocks: [
        say(notices.lead(tenant)),
        { kind: 'entries', entries },
        say(notices.settings),
        link(notices.settingsLink, facts.settings),
      ],
    };
  });
