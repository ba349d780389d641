import type { hitColumns } from '@downstream/contracts';
import type { DeskLanguage, Disposition, HitState } from '@downstream/kernel';

type Column = (typeof hitColumns)[number];

/** What a list of hits says, beside the records' own words. */
export interface ListWords {
  readonly title: string;
  readonly column: Readonly<Record<Column, string>>;
  /** Over the further columns that one of the page takes. */
  readonly more: Readonly<Partial<Record<Column, readonly string[]>>>;
  /** Whose hits alone these are. */
  readonly of: string;
  readonly state: Readonly<Record<HitState, string>>;
  readonly disposition: Readonly<Record<Disposition, string>>;
  readonly score: Readonly<Record<'HIGH' | 'POSSIBLE', (score: number) => string>>;
  readonly proposedBy: (what: string, by: string) => string;
  readonly nobody: string;
  readonly decided: string;
}

/** The words of the list on the page, for files; the spec holds them against each other. */
export const listWords: Readonly<Record<DeskLanguage, ListWords>> = {
  en: {
    title: 'Hits',
    column: {
      party: 'Party',
      entry: 'List entry',
      score: 'Score',
      state: 'State',
      proposed: 'Proposed by',
      raised: 'Found',
    },
    more: { party: ['Distributor'], entry: ['List', 'Number on the list'] },
    of: 'Distributor',
    state: {
      OPEN: 'Open',
      PROPOSED: 'Second vote needed',
      FALSE_POSITIVE: 'False positive',
      TRUE_MATCH: 'True match',
      UNSURE: 'Unsure',
      REOPENED: 'Open again',
    },
    disposition: { FALSE_POSITIVE: 'False positive', TRUE_MATCH: 'True match', UNSURE: 'Unsure' },
    score: { HIGH: (score) => `${score} High`, POSSIBLE: (score) => `${score} Possible` },
    proposedBy: (what, by) => `${what}, by ${by}`,
    nobody: 'nobody yet',
    decided: 'decided',
  },
  de: {
    title: 'Treffer',
    column: {
      party: 'Partei',
      entry: 'Listeneintrag',
      score: 'Wert',
      state: 'Stand',
      proposed: 'Vorgeschlagen von',
      raised: 'Gefunden',
    },
    more: { party: ['Vertriebspartner'], entry: ['Liste', 'Nummer auf der Liste'] },
    of: 'Vertriebspartner',
    state: {
      OPEN: 'Offen',
      PROPOSED: 'Zweite Stimme nötig',
      FALSE_POSITIVE: 'Falscher Treffer',
      TRUE_MATCH: 'Echter Treffer',
      UNSURE: 'Ungeklärt',
      REOPENED: 'Wieder offen',
    },
    disposition: { FALSE_POSITIVE: 'Falscher Treffer', TRUE_MATCH: 'Echter Treffer', UNSURE: 'Ungeklärt' },
    score: { HIGH: (score) => `${score} Hoch`, POSSIBLE: (score) => `${score} Möglich` },
    proposedBy: (what, by) => `${what}, von ${by}`,
    nobody: 'noch niemand',
    decided: 'entschieden',
  },
};
