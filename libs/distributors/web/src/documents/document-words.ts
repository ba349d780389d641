import { inject, Service } from '@angular/core';
import { Words } from '@downstream/ui/client';
import { Formats } from '@downstream/ui/primitives';
import type { Tone } from '@downstream/ui/tokens';
import { WhoWords } from '../words/who-words';
import type { DocumentRecord, VersionRecord } from './documents.store';

/** A state in a word, with its tone. */
export interface Said {
  readonly tone: Tone;
  readonly text: string;
}

const scanTones: Readonly<Record<VersionRecord['scan']['state'], Tone>> = {
  NOTHING_FOUND: 'neutral',
  NOT_SCANNED: 'unknown',
  INFECTED: 'stop',
};

/** Says what is known of documents in the reader's language. */
@Service()
export class DocumentWords {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly who = inject(WhoWords);

  kind({ kind }: Pick<DocumentRecord, 'kind'>): string {
    return this.words.say(`distributors.documents.kind.${kind}`);
  }

  /** `PDF, 412 kB`. */
  form({ type, bytes }: VersionRecord): string {
    const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kB'] : [bytes / 1_000_000, 'MB'];
    const number = this.formats.number(value, value < 10 ? 1 : 0);
    return this.words.say('distributors.documents.form', { type: type === 'WEBP' ? 'WebP' : type, number, unit });
  }

  /** `Issued 1 March 2026`; empty where nobody said. */
  issued({ issuedOn }: VersionRecord): string {
    return issuedOn ? this.words.say('distributors.documents.issued', { at: this.formats.date(issuedOn) }) : '';
  }

  /** Its last day, with a tone where somebody should act; undefined where it has none. */
  validity({ expiresOn, validity }: VersionRecord): Said | undefined {
    if (!expiresOn || validity === 'NO_END') return undefined;
    const tone = ({ ENDED: 'stop', ENDS_SOON: 'hold', VALID: 'neutral' } as const)[validity];
    return {
      tone,
      text: this.words.say(`distributors.documents.until.${validity}`, { at: this.formats.date(expiresOn) }),
    };
  }

  /** What the scanner said, or that it said nothing. */
  scan({ scan }: VersionRecord): Said {
    return { tone: scanTones[scan.state], text: this.words.say(`distributors.documents.scan.${scan.state}`) };
  }

  /** When and by what it was scanned, what was found, or why it was not. */
  scanMore({ scan }: VersionRecord): string {
    const at = this.formats.dateTime(scan.at);
    if (scan.state === 'NOT_SCANNED')
      return this.words.say(`distributors.documents.gap.${scan.gap ?? 'FAILED'}`, { at });
    const facts = { at, by: scan.by ?? '', found: scan.found ?? '' };
    return this.words.say(`distributors.documents.scanned.${scan.state}`, facts);
  }

  /** What a reader should know of a PDF before opening it elsewhere. */
  carries({ carries }: VersionRecord): string[] {
    return carries.map((trait) => this.words.say(`distributors.documents.carries.${trait}`));
  }

  /** Who brought it and when; for the distributor itself that it did. */
  added(document: DocumentRecord, { added }: VersionRecord): string {
    const at = this.formats.dateTime(added.at);
    if (document.origin === 'DISTRIBUTOR') return this.words.say('distributors.documents.byItself', { at });
    return this.words.say('distributors.documents.byDesk', { who: this.who.full(added.by), at });
  }
}
