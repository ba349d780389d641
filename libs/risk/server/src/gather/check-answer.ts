import { addressClasses, type AddressClass, type Day } from '@downstream/risk/core';
import type { JudgedKind, Param } from '@downstream/checks/core';
import type { StandingKind } from '@downstream/checks/server';
import { evidenceFor, fact } from './fact';

/** A check as a rating reads it: how it stands, with the record it stands by. */
export type CheckAnswer = Pick<StandingKind, 'kind' | 'standing'> & {
  readonly record: Pick<NonNullable<StandingKind['record']>, 'at' | 'params' | 'findings' | 'lacks' | 'raw'> | null;
};

/** Days with which a record was made or a source spoke. */
const dayOf = (at: string): Day => at.slice(0, 10);

/** The last answer of one check: what it established, and how much of that counts. Out of date it establishes nothing. */
export class Answered {
  private readonly record: CheckAnswer['record'];

  constructor(private readonly answer: CheckAnswer | undefined) {
    this.record = answer && answer.standing.stale === null ? answer.record : null;
  }

  /** Whether nothing stands against the party there: clear, or settled by evidence that two people accepted. */
  get settled(): boolean {
    return this.record !== null && (this.answer?.standing.settled ?? false);
  }

  /** Whether it found something by one of these codes. */
  found(...codes: readonly string[]): boolean {
    return this.record?.findings.some(({ code }) => codes.includes(code)) ?? false;
  }

  /** Values under a name in the findings of a code. */
  saidBy(code: string, name: string): readonly Param[] {
    return (this.record?.findings ?? []).flatMap((one) => (one.code === code ? [one.facts[name] as Param] : []));
  }

  /** Whether a fact or a part of it was lacking, or known from the party's own word alone. */
  lacks(...facts: readonly string[]): boolean {
    return this.record?.lacks.some(({ fact: name }) => facts.includes(name)) ?? true;
  }

  text(name: string): string | undefined {
    const value = this.record?.params[name];
    return typeof value === 'string' ? value : undefined;
  }

  number(name: string): number | undefined {
    const value = this.record?.params[name];
    return typeof value === 'number' ? value : undefined;
  }

  list(name: string): readonly string[] | undefined {
    const value: unknown = this.record?.params[name];
    return Array.isArray(value) ? (value as readonly string[]) : undefined;
  }

  /** What the check itself established, with the day of the source that answered, or of the run. */
  told<T>(value: T | undefined | null) {
    const asOf = this.record?.raw[0]?.asOf ?? this.record?.at;
    return asOf === undefined ? undefined : fact(value, this.answer?.kind ?? '', dayOf(asOf));
  }

  /** What follows from that nothing stands against the party: by the run, or by the evidence with its day. */
  shown<T>(value: T | undefined | null) {
    if (!this.settled) return undefined;
    const by = this.answer?.standing.by;
    return by ? fact(value, evidenceFor(by.kind), by.asOf) : this.told(value);
  }

  /** The day of the evidence that settles it; undefined where none does. */
  get evidenceDay(): Day | undefined {
    return this.settled ? this.answer?.standing.by?.asOf : undefined;
  }
}

/** Answers by the code of their check. */
export const answersOf = (kinds: readonly CheckAnswer[]): ((kind: JudgedKind) => Answered) => {
  const by = new Map(kinds.map((one) => [one.kind, one]));
  return (kind) => new Answered(by.get(kind));
};

/** The gravest class of address by its place here. */
const graver: readonly AddressClass[] = ['RESIDENTIAL', 'POST_BOX', 'AGENT', 'SERVICED_OFFICE'];
const classes: Readonly<Record<string, AddressClass>> = {
  PO_BOX: 'POST_BOX',
  MAIL_CENTRE: 'POST_BOX',
  VIRTUAL_OFFICE: 'SERVICED_OFFICE',
  REGISTERED_AGENT: 'AGENT',
  RESIDENTIAL: 'RESIDENTIAL',
  FORWARDER_WAREHOUSE: 'SERVICED_OFFICE',
  FREE_ZONE_DESK: 'SERVICED_OFFICE',
};

/** What stands at an address by the classes that were found; undefined where none was. */
export function addressClassOf(found: readonly Param[]): AddressClass | undefined {
  const named = new Set(found.flatMap((one) => (typeof one === 'string' ? (classes[one] ?? []) : [])));
  return [...graver, ...addressClasses].find((one) => named.has(one));
}
