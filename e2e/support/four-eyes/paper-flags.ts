import type { Act, Instant, PersonId, Result, Severity } from '@downstream/kernel';
import type { CaseFlag } from '@downstream/reviews/core';
import { agree, disagree, inquire, isOpen, raise, settle, type RedFlag, type Settlement } from '@downstream/risk/core';
import { aRaised } from '@downstream/risk/core/testing';
import type { Happening } from './oracle';

interface PaperFlag {
  readonly id: string;
  readonly flag: RedFlag;
}

/** The red flags of a case on paper: what rules raise, and what people make of it by the core of the flags. */
export class PaperFlags {
  private kept: readonly PaperFlag[] = [];

  /**
   * @param tell hears what happens
   * @param share hears whose share in the case it is
   */
  constructor(
    private readonly tell: (what: Happening) => void,
    private readonly share: (person: PersonId, at: Instant) => void,
  ) {}

  get ids(): readonly string[] {
    return this.kept.map(({ id }) => id);
  }

  /** Every flag, as a review judges it. */
  judged(): readonly CaseFlag[] {
    return this.kept.map(({ id, flag: { rule, severity, state } }) => ({ id, code: rule, severity, state }));
  }

  /** What truly stands open. */
  open(): readonly string[] {
    return this.kept.filter(({ flag }) => isOpen(flag)).map(({ id, flag }) => `flag ${id} ${flag.state}`);
  }

  /** A rule raises one; two at most, so that sequences come to a decision. */
  raised(severity: Severity, at: Instant): boolean {
    if (this.kept.length >= 2) return false;
    const flag = raise(aRaised({ severity }), at);
    this.kept = [...this.kept, { id: `flag ${this.kept.length + 1}`, flag }];
    return true;
  }

  inquires(id: string, act: Act): boolean {
    return this.changed(id, act, inquire, () => this.tell({ kind: 'STOPPED', what: id }));
  }

  settles(id: string, settlement: Settlement, act: Act): boolean {
    const settled = (flag: RedFlag): Result<RedFlag> => {
      const result = settle(flag, settlement, act);
      return result.ok ? { ok: true, value: result.value.flag } : result;
    };
    return this.changed(id, act, settled, (flag, person) => this.voted(id, flag, person));
  }

  seconds(id: string, agrees: boolean, act: Act): boolean {
    return agrees
      ? this.changed(
          id,
          act,
          (flag) => agree(flag, act),
          (flag, person) => this.voted(id, flag, person),
        )
      : this.changed(
          id,
          act,
          (flag) => disagree(flag, act),
          () => this.tell({ kind: 'STOPPED', what: id }),
        );
  }

  private changed(
    id: string,
    { actor, at }: Act,
    work: (flag: RedFlag) => Result<RedFlag>,
    then: (flag: RedFlag, person: PersonId) => void,
  ): boolean {
    const one = this.kept.find((kept) => kept.id === id);
    if (!one || actor.kind !== 'user' || actor.personId === undefined) return false;
    const worked = work(one.flag);
    if (!worked.ok) return false;
    this.kept = this.kept.map((kept) => (kept.id === id ? { id, flag: worked.value } : kept));
    this.share(actor.personId, at);
    then(worked.value, actor.personId);
    return true;
  }

  private voted(id: string, { state, severity, settled }: RedFlag, person: PersonId): void {
    this.tell({ kind: 'VOTED', on: id, person });
    if (state !== 'RESOLVED' && state !== 'ACCEPTED_WITH_CONDITION') return;
    const votes = severity === 4 || settled?.settlement.waived === true ? 2 : 1;
    this.tell({ kind: 'LET_GO', what: id, votes });
  }
}
