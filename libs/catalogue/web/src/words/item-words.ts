import { inject, Service } from '@angular/core';
import { NOT_LISTED } from '@downstream/catalogue/core';
import type { askSensitivity, readItem } from '@downstream/contracts/catalogue';
import type { Received } from '@downstream/contracts/route';
import { Words } from '@downstream/ui/client';
import { Formats } from '@downstream/ui/primitives';

/** An item as the desk receives it. */
export type ItemRecord = Received<typeof readItem>;
/** What the lists say of an item. */
export type SensitivityRecord = Received<typeof askSensitivity>;
/** One thing that lights up. */
export type SignalRecord = SensitivityRecord['signals'][number];
/** Something that could not be asked. */
export type GapRecord = SensitivityRecord['gaps'][number];
/** A classification of an item. */
export type ClassificationRecord = NonNullable<ItemRecord['inForce']>;
type Deed = ClassificationRecord['classifier'];
type Names = ItemRecord['names'];

/** A customs code with its dots: `8525.89.00.00`. */
export const dotted = (digits: string): string =>
  [digits.slice(0, 4), ...(digits.slice(4).match(/../g) ?? [])].join('.');

/** Says what is known of items: names in the reader's language, codes, what lights up and why, and what was not asked. */
@Service()
export class ItemWords {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  /** The name in the language of the page, in English, or else the first there is. */
  name(names: Names): Names[number] {
    const of = (language: string) => names.find((name) => name.language === language);
    return of(this.words.language()) ?? of('en') ?? names[0] ?? { language: 'en', text: '' };
  }

  /** A language by its code, in the language of the page. */
  language(code: string): string {
    if (code === 'any') return this.words.say('catalogue.language.any');
    return new Intl.DisplayNames([this.words.language()], { type: 'language' }).of(code) ?? code;
  }

  /** `8525.89, HS 2022`. */
  hs(hs: ClassificationRecord['hs']): string | undefined {
    return hs ? this.words.say('catalogue.hsOf', { code: dotted(hs.digits), edition: hs.edition.slice(2) }) : undefined;
  }

  /** A control number; "looked for, not listed" is an answer, silence is none. */
  code(code: string | null): string | undefined {
    return code === NOT_LISTED ? this.words.say('catalogue.notListed') : (code ?? undefined);
  }

  /** A list by its name in records; a tenant's own list is called as it was named. */
  list(list: string): string {
    const key = `catalogue.list.${list}`;
    return this.words.has(key) ? this.words.say(key) : list;
  }

  /** A version of a list: `Common High Priority List, version 1`. */
  version({ list, version }: { readonly list: string; readonly version: number }): string {
    return this.words.say('catalogue.listVersion', { list: this.list(list), version });
  }

  /** The row that lights up, in words. */
  row({ row, layer }: SignalRecord): string {
    const text = (name: string): string => (typeof row[name] === 'string' ? row[name] : '');
    switch (layer) {
      case 'CHPL':
        return this.words.say('catalogue.row.chpl', {
          code: dotted(text('hs6')),
          tier: text('tier'),
          description: text('description'),
        });
      case 'LEGAL_ANNEX':
        return this.words.say(row['status'] === 'TO_CONFIRM' ? 'catalogue.row.annexToConfirm' : 'catalogue.row.annex', {
          annex: text('annex'),
          code: dotted(text('prefix')),
          description: text('description'),
        });
      case 'GOODS_KEYWORDS':
        return this.goods(text('goods'));
      default:
        return text('description');
    }
  }

  /** Why it lights up, in words. */
  reason({ reason }: SignalRecord): string {
    if (reason.code === 'KEYWORD') {
      const facts = { keyword: reason.keyword, language: this.language(reason.language) };
      return this.words.say('catalogue.reason.KEYWORD', facts);
    }
    const { code, hs6, carriedFrom } = reason;
    if (carriedFrom === null) return this.words.say(`catalogue.reason.${code}`, { code: dotted(hs6) });
    return this.words.say(`catalogue.reason.${code}.carried`, { code: dotted(hs6), from: dotted(carriedFrom) });
  }

  /** What could not be asked, in words. */
  gap(gap: GapRecord): string {
    if (gap.code === 'NO_LIST') return this.words.say(`catalogue.gap.NO_LIST.${gap.kind}`);
    if (gap.code === 'ANNEX_NOT_ASKED') {
      return this.words.say('catalogue.gap.ANNEX_NOT_ASKED', { annexes: gap.annexes.join(', ') });
    }
    if (gap.code === 'HS_NOT_CARRIED') return this.words.say('catalogue.gap.HS_NOT_CARRIED', { code: dotted(gap.hs6) });
    return this.words.say(`catalogue.gap.${gap.code}`);
  }

  /** Goods by what lists call them: `body-armour`; unknown ones as they were named. */
  goods(goods: string): string {
    const key = `catalogue.goods.${goods}`;
    return this.words.has(key) ? this.words.say(key) : goods;
  }

  /** `Ana Ruiz, 12 Mar 2026, 14:05`. */
  deed({ name, kind, at }: Deed): string {
    const unknown = this.words.say(kind === 'user' ? 'catalogue.who.unknown' : `catalogue.who.${kind}`);
    return this.words.say('catalogue.who.deed', { name: name || unknown, at: this.formats.dateTime(at) });
  }
}
