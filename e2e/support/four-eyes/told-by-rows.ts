import type { Tx } from '@downstream/platform/database';
import type { Happening, Slot } from './oracle';

interface EventRow {
  readonly type: string;
  readonly at: string;
  readonly person: string | null;
}

interface ReviewRow {
  readonly id: string;
  readonly state: string;
  readonly tier: string;
  readonly knocked: boolean;
  readonly decided: { readonly at: string } | null;
  readonly recommendation: { readonly outcome: string; readonly snapshot: string; readonly by: { at: string } } | null;
  readonly text: string | null;
}

interface SignatureRow {
  readonly review: string;
  readonly person: string;
  readonly by: { readonly kind: string; readonly at?: string };
  readonly grade: string;
  readonly offices: readonly string[];
  readonly outcome: string;
  readonly snapshot: string;
}

/** Deeds that are a checker's own, stop something, or only look: whoever did them may sign. All others are a share. */
export const noShare: readonly string[] = [
  ...['review.signed', 'review.decided', 'review.returned'],
  ...['hold.placed', 'hold.release-voted', 'hold.released'],
  ...['distributor.suspended', 'distributor.reinstatement-voted', 'distributor.reinstated'],
];

interface Judged {
  readonly checks: readonly {
    check: string;
    partyId: string;
    result: string;
    resolved: boolean;
    reason: string | null;
  }[];
  readonly hits: readonly { id: string; state: string }[];
  readonly flags?: readonly { id: string; state: string }[];
  readonly review: { readonly afterKnockOut: boolean };
}

/** What a frozen snapshot shows as open, by the words of its own rows. */
function openIn(text: string | null): readonly string[] {
  if (text === null) return ['no snapshot'];
  const { checks, hits, flags = [], review } = JSON.parse(text) as Judged;
  const fine = ['CLEAR', ...(review.afterKnockOut ? ['CONFIRMED_MATCH'] : [])];
  const settled = ['FALSE_POSITIVE', ...(review.afterKnockOut ? ['TRUE_MATCH'] : [])];
  return [
    ...(checks.some(({ check }) => check === 'K01') ? [] : ['no screening']),
    ...checks
      .filter((one) => !fine.includes(one.result) && !(one.result === 'NOT_APPLICABLE' && one.reason) && !one.resolved)
      .map(({ check, partyId, result }) => `${check} ${partyId} ${result}`),
    ...hits.filter(({ state }) => !settled.includes(state)).map(({ id, state }) => `hit ${id} ${state}`),
    ...flags
      .filter(({ state }) => state === 'RAISED' || state === 'UNDER_INQUIRY')
      .map(({ id, state }) => `flag ${id} ${state}`),
  ];
}

const kindOf = ({ state, knocked }: ReviewRow): string =>
  state === 'REJECTED' ? 'REJECTION' : knocked ? 'REOPENING' : 'APPROVAL';

/** A line with its time; what bears the same time keeps the order in which it is listed. */
type Timed = readonly [at: string, what: Happening];

function fromEvents(about: string, events: readonly EventRow[]): readonly Timed[] {
  return events.flatMap(({ type, at, person }): Timed[] => {
    if (type === 'distributor.submitted') return [[at, { kind: 'SUBMITTED', about, person }]];
    if (type === 'check.completed' || type === 'rescreening.completed')
      return [[at, { kind: 'SCREENED', about, at }], ...share(about, type, at, person)];
    return noShare.includes(type) ? [] : share(about, type, at, person);
  });
}

const share = (about: string, deed: string, at: string, person: string | null): Timed[] =>
  person === null ? [] : [[at, { kind: 'SHARE', about, person, deed }]];

function fromReviews(
  about: string,
  reviews: readonly ReviewRow[],
  signatures: readonly SignatureRow[],
  matrix: Matrix,
): readonly Timed[] {
  return reviews.flatMap((row): Timed[] => {
    const { id: review, recommendation, decided, state } = row;
    const lines: Timed[] = [];
    if (recommendation) {
      const { outcome, snapshot, by } = recommendation;
      lines.push([by.at, { kind: 'RECOMMENDED', about, review, outcome, snapshot, open: openIn(row.text) }]);
    }
    for (const one of signatures.filter((signature) => signature.review === review)) {
      const { person, by, grade, offices, outcome, snapshot } = one;
      const signed = { about, review, outcome, snapshot, person, actor: by.kind, grade, offices };
      lines.push([by.at ?? decided?.at ?? '', { kind: 'SIGNED', ...signed }]);
    }
    if (decided && state !== 'REJECTED') {
      const slots = matrix[kindOf(row)]?.[row.tier] ?? [];
      lines.push([decided.at, { kind: 'APPROVED', about, review, outcome: state, at: decided.at, slots }]);
    }
    return lines;
  });
}

type Matrix = Readonly<Record<string, Readonly<Record<string, readonly Slot[]>>>>;

const lines = `select type, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, person_id as person
  from audit_event where party_id = $1 or type = 'rescreening.completed' order by at, id`;

/** What happened to a distributor, from the sealed events and the rows of its decisions alone. */
export async function toldByRows(tx: Tx, about: string): Promise<readonly Happening[]> {
  const events: EventRow[] = await tx.query(lines, [about]);
  const reviews: ReviewRow[] = await tx.query(
    `select r.id, r.state, r.tier, r.after_knock_out as knocked, r.decided, r.recommendation, s.text
     from review r left join review_snapshot s on s.review_id = r.id and s.sha256 = r.recommendation ->> 'snapshot'
     where r.distributor_id = $1`,
    [about],
  );
  const signatures: SignatureRow[] = await tx.query(
    `select s.review_id as review, s.person_id as person, s.by, s.grade, s.offices, s.outcome, s.snapshot
     from signature s join review r on r.id = s.review_id and r.round = s.round
     where r.distributor_id = $1 order by s.place`,
    [about],
  );
  const [matrix]: { rules: Matrix }[] = await tx.query(`select rules from approval_matrix where version = 1`);
  const told = [...fromEvents(about, events), ...fromReviews(about, reviews, signatures, matrix?.rules ?? {})];
  const sorted = told
    .map(([at, what], i) => ({ at, what, i }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.i - b.i));
  return [
    ...sorted.map(({ what }) => what),
    ...(await standing(tx, about)),
    ...(await holds(tx, about)),
    ...(await flags(tx, about)),
  ];
}

/** Where the distributor stands: an approved one by a review that approved it. */
async function standing(tx: Tx, about: string): Promise<readonly Happening[]> {
  const rows: { state: string; review: string | null }[] = await tx.query(
    `select state, standing ->> 'reviewId' as review from distributor where id = $1 and state like 'APPROVED%'`,
    [about],
  );
  return rows.map(({ review }) => ({ kind: 'STANDS', about, review }));
}

async function holds(tx: Tx, about: string): Promise<readonly Happening[]> {
  const rows: { id: string; persons: string[] }[] = await tx.query(
    `select h.id, array(select v.person_id::text from hold_release_vote v where v.hold_id = h.id) as persons
     from hold h where h.distributor_id = $1 and h.released_at is not null`,
    [about],
  );
  return rows.flatMap(({ id, persons }): Happening[] => [
    ...persons.map((person): Happening => ({ kind: 'VOTED', on: `hold ${id}`, person })),
    { kind: 'LET_GO', what: `hold ${id}`, votes: 2 },
  ]);
}

/** Flags that stopped to hold by what people said of them; two where they are grave, or let go as they are. */
async function flags(tx: Tx, about: string): Promise<readonly Happening[]> {
  const rows: { id: string; persons: string[]; votes: number }[] = await tx.query(
    `select id, settled_by::text[] as persons, case when severity = 4 or waived then 2 else 1 end as votes
     from red_flag where distributor_id = $1 and state in ('RESOLVED', 'ACCEPTED_WITH_CONDITION')`,
    [about],
  );
  return rows.flatMap(({ id, persons, votes }): Happening[] => [
    ...persons.map((person): Happening => ({ kind: 'VOTED', on: `flag ${id}`, person })),
    { kind: 'LET_GO', what: `flag ${id}`, votes },
  ]);
}
