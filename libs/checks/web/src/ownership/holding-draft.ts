import type { changeOwnership } from '@downstream/contracts/checks';
import type { Body } from '@downstream/contracts/route';
import type { EvidenceGrade } from '@downstream/kernel';
import type { ChartEdge, OwnershipView } from './ownership-words';

export type Change = Body<typeof changeOwnership>['changes'][number];
export type HolderKind = OwnershipView['parties'][number]['kind'];
export type ShareKind = 'EXACT' | 'BAND' | 'UNKNOWN';

/** Somebody who is not in the chart yet. */
export const SOMEBODY_ELSE = '';

/** What a person has filled in of a holding so far; texts as typed. */
export interface HoldingDraft {
  readonly owner: string;
  readonly name: string;
  readonly holderKind: HolderKind;
  readonly country: string;
  readonly asset: string;
  readonly shareKind: ShareKind;
  readonly percent: string;
  readonly to: string;
  /** Empty: as the capital. */
  readonly votes: string;
  readonly from: string;
  readonly until: string;
  readonly source: string;
  readonly grade: EvidenceGrade | '';
  readonly asOf: string;
  readonly reason: string;
}

/** A form for a new holding of the distributor itself. */
export const emptyHolding = (distributor: string, today: string): HoldingDraft => ({
  ...{ owner: SOMEBODY_ELSE, name: '', holderKind: 'PERSON', country: '', asset: distributor },
  ...{ shareKind: 'EXACT', percent: '', to: '', votes: '', from: '', until: '' },
  ...{ source: '', grade: '', asOf: today, reason: '' },
});

/** A form with what is on file of a holding. */
export function holdingOf(edge: ChartEdge, today: string): HoldingDraft {
  const share = edge.capital ?? edge.votes;
  const filled = emptyHolding(edge.asset, today);
  return {
    ...filled,
    owner: edge.owner,
    shareKind: share?.kind ?? 'UNKNOWN',
    percent: share?.kind === 'EXACT' ? share.percent : share?.kind === 'BAND' ? share.from : '',
    to: share?.kind === 'BAND' ? share.to : '',
    votes: edge.votes?.kind === 'EXACT' ? edge.votes.percent : '',
    ...{ from: edge.from ?? '', until: edge.until ?? '', source: edge.source.text, grade: edge.source.grade },
  };
}

const percentage = /^(100([.,]0+)?|\d{1,2}([.,]\d{1,10})?)$/;
const isPercent = (text: string): boolean => percentage.test(text.trim());
const decimal = (text: string): string => text.trim().replace(',', '.');

/** Fields that stop a draft, with the key of why. */
export function draftFaults(draft: HoldingDraft): Partial<Record<keyof HoldingDraft, string>> {
  const needed = (text: string) => (text.trim() === '' ? 'ui.error.required' : undefined);
  const percentFault = (text: string) => (isPercent(text) ? undefined : 'checks.ownership.form.percentWrong');
  const exact = draft.shareKind === 'EXACT';
  const band = draft.shareKind === 'BAND';
  const faults: Partial<Record<keyof HoldingDraft, string | undefined>> = {
    name: draft.owner === SOMEBODY_ELSE && draft.holderKind !== 'UNDISCLOSED' ? needed(draft.name) : undefined,
    percent: exact || band ? percentFault(draft.percent) : undefined,
    to: band ? percentFault(draft.to) : undefined,
    votes: draft.votes.trim() === '' ? undefined : percentFault(draft.votes),
    until:
      draft.until !== '' && draft.from !== '' && draft.until <= draft.from
        ? 'checks.ownership.form.untilWrong'
        : undefined,
    source: needed(draft.source),
    grade: needed(draft.grade),
    asOf: needed(draft.asOf),
    reason: needed(draft.reason),
  };
  return Object.fromEntries(Object.entries(faults).filter(([, why]) => why !== undefined));
}

const shareOf = ({ shareKind, percent, to }: HoldingDraft) => {
  if (shareKind === 'EXACT') return { kind: 'EXACT' as const, percent: decimal(percent) };
  if (shareKind === 'BAND') return { kind: 'BAND' as const, from: decimal(percent), to: decimal(to) };
  return { kind: 'UNKNOWN' as const };
};

/**
 * The changes that a draft without faults asks for.
 * @param corrected id of the holding that is corrected; null for a new one
 * @param newId gives ids for what is new
 * @param nameless what an owner whom nobody names is called
 */
export function changesOf(
  draft: HoldingDraft,
  corrected: string | null,
  newId: () => string,
  nameless: string,
): Change[] {
  const isNew = draft.owner === SOMEBODY_ELSE;
  const owner = isNew ? newId() : draft.owner;
  const { holderKind } = draft;
  const name = draft.name.trim() || nameless;
  const country = draft.country || null;
  const holder: Change[] = isNew
    ? [{ act: 'ADD', entry: owner, fact: { kind: 'HOLDER', name, holderKind, country, number: null } }]
    : [];
  const fact = {
    ...{ kind: 'EDGE' as const, owner, asset: draft.asset, capital: shareOf(draft) },
    votes: draft.votes.trim() === '' ? null : { kind: 'EXACT' as const, percent: decimal(draft.votes) },
    ...{ from: draft.from || null, until: draft.until || null },
    source: { text: draft.source, grade: draft.grade as EvidenceGrade, asOf: draft.asOf },
  };
  return [
    ...holder,
    corrected === null ? { act: 'ADD', entry: newId(), fact } : { act: 'CORRECT', entry: corrected, fact },
  ];
}
