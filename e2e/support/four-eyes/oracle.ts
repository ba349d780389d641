/** What happened, one line after the other, told by whoever kept the log; nothing here asks the code that decided. */
export type Happening =
  | { readonly kind: 'SHARE'; readonly about: string; readonly person: string; readonly deed: string }
  | { readonly kind: 'SUBMITTED'; readonly about: string; readonly person: string | null }
  | { readonly kind: 'SCREENED'; readonly about: string; readonly at: string }
  /** A recommendation with what stood open at that moment. */
  | (Judged & { readonly kind: 'RECOMMENDED'; readonly open: readonly string[] })
  | (Judged & { readonly kind: 'SIGNED' } & Signer)
  /** Signatures given so far fall: the review was returned, or its distributor has submitted again. */
  | { readonly kind: 'ROUND'; readonly review: string }
  | {
      readonly kind: 'APPROVED';
      readonly about: string;
      readonly review: string;
      readonly outcome: string;
      readonly at: string;
      /** The signatures that the matrix asked for. */
      readonly slots: readonly Slot[];
    }
  /** An approved distributor, and the review by which it stands. */
  | { readonly kind: 'STANDS'; readonly about: string; readonly review: string | null }
  | { readonly kind: 'VOTED'; readonly on: string; readonly person: string | null }
  /** Somebody wrote in what is to be let go; such a person's vote does not count for it. */
  | { readonly kind: 'WROTE'; readonly on: string; readonly person: string }
  | { readonly kind: 'LET_GO'; readonly what: string; readonly votes: number }
  /** Stopped anew: earlier votes are spent. */
  | { readonly kind: 'STOPPED'; readonly what: string };

interface Judged {
  readonly about: string;
  readonly review: string;
  readonly outcome: string;
  readonly snapshot: string;
}

interface Signer {
  readonly person: string | null;
  /** What acted: only a person's own account signs. */
  readonly actor: string;
  readonly grade: string;
  readonly offices: readonly string[];
}

/** One signature that is asked for. */
export interface Slot {
  readonly grades: readonly string[];
  readonly office?: string | null;
}

type Signed = Extract<Happening, { kind: 'SIGNED' }>;
type Approved = Extract<Happening, { kind: 'APPROVED' }>;

/** Hours that a screening may be old when a distributor is approved. */
export const SCREENED_WITHIN_HOURS = 24;

const fits = ({ grades, office }: Slot, signed: Signed): boolean =>
  grades.includes(signed.grade) && (!office || signed.offices.includes(office));

/** Whether every slot has a signature of its own: every order is tried, for there are three slots at most. */
function fill([slot, ...slots]: readonly Slot[], signed: readonly Signed[]): boolean {
  if (!slot) return true;
  return signed.some((one, i) => fits(slot, one) && fill(slots, signed.toSpliced(i, 1)));
}

/** Reads a log from its beginning and says what should not have happened. */
export class Oracle {
  private readonly shares = new Map<string, string[][]>();
  private readonly screened = new Map<string, string>();
  private readonly recommended = new Map<string, Extract<Happening, { kind: 'RECOMMENDED' }>>();
  private readonly signed = new Map<string, Signed[]>();
  private readonly votes = new Map<string, (string | null)[]>();
  private readonly approvedBy = new Set<string>();
  private readonly writers = new Map<string, Set<string>>();
  /** How many distributors were approved by a review: what is never approved proves nothing. */
  approvals = 0;
  letGo = 0;

  /** @returns one sentence for each rule that was broken */
  hears(what: Happening): readonly string[] {
    switch (what.kind) {
      case 'SHARE':
        this.round(what.about).push(what.person);
        return [];
      case 'SUBMITTED': {
        // Whatever went into this submission binds until there are two later ones.
        if (what.person) this.round(what.about).push(what.person);
        this.shares.get(what.about)?.push([]);
        return [];
      }
      case 'SCREENED':
        this.screened.set(what.about, what.at);
        return [];
      case 'RECOMMENDED':
        this.recommended.set(what.review, what);
        this.signed.set(what.review, []);
        return what.outcome === 'REJECTED'
          ? []
          : what.open.map((point) => `${what.review} was recommended on ${point}`);
      case 'SIGNED':
        this.signed.set(what.review, [...(this.signed.get(what.review) ?? []), what]);
        return [];
      case 'ROUND':
        this.signed.set(what.review, []);
        return [];
      case 'APPROVED':
        this.approvals += 1;
        this.approvedBy.add(`${what.about} ${what.review}`);
        return this.approved(what).map((wrong) => `${what.about} was ${what.outcome} by ${what.review}: ${wrong}`);
      case 'STANDS':
        return this.approvedBy.has(`${what.about} ${what.review}`) ? [] : [`${what.about} is approved by no review`];
      case 'VOTED':
        this.votes.set(what.on, [...(this.votes.get(what.on) ?? []), what.person]);
        return [];
      case 'WROTE':
        this.writers.set(what.on, new Set([...(this.writers.get(what.on) ?? []), what.person]));
        return [];
      case 'STOPPED':
        this.votes.set(what.what, []);
        return [];
      case 'LET_GO':
        this.letGo += 1;
        return this.released(what);
    }
  }

  /** The shares since the submission before the last; the last list is what came after the last. */
  private round(about: string): string[] {
    const rounds = this.shares.get(about) ?? [[]];
    this.shares.set(about, rounds);
    return rounds.at(-1) ?? [];
  }

  private approved({ about, review, outcome, at, slots }: Approved): readonly string[] {
    const wrong: string[] = [];
    const signed = (this.signed.get(review) ?? []).filter((one) => one.outcome === outcome);
    const recommended = this.recommended.get(review);
    const bound = new Set((this.shares.get(about) ?? []).slice(-2).flat());
    for (const { person, actor, snapshot } of signed) {
      if (person === null || actor !== 'user') wrong.push(`${actor} signed`);
      if (person !== null && bound.has(person)) wrong.push(`${person} had a share and signed`);
      if (snapshot !== recommended?.snapshot) wrong.push('a signature is on another snapshot than was recommended');
    }
    const persons = [...new Map(signed.map((one) => [one.person, one])).values()];
    if (slots.length === 0 || !fill(slots, persons)) wrong.push('signatures that the matrix asks for are missing');
    if (recommended?.about !== about || recommended.outcome !== outcome) wrong.push('nobody recommended that');
    const screened = this.screened.get(about);
    const hours = screened ? (Date.parse(at) - Date.parse(screened)) / 3_600_000 : Number.POSITIVE_INFINITY;
    if (hours > SCREENED_WITHIN_HOURS) wrong.push(`the last screening was ${hours} h old`);
    return wrong;
  }

  private released({ what, votes }: Extract<Happening, { kind: 'LET_GO' }>): readonly string[] {
    const writers = this.writers.get(what) ?? new Set();
    const persons = new Set((this.votes.get(what) ?? []).filter((one) => one !== null && !writers.has(one)));
    return persons.size < votes ? [`${what} was let go by ${persons.size} of ${votes} persons`] : [];
  }
}

/** Everything that is wrong in a whole log. */
export function wrongIn(log: readonly Happening[]): readonly string[] {
  const oracle = new Oracle();
  return log.flatMap((one) => oracle.hears(one));
}
