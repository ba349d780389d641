import type { DistributorRecord } from '../facts/facts-model';

/** Something that is open with a distributor: what, how it looks, and where it is dealt with. */
export interface OpenPoint {
  readonly id: string;
  readonly tone: 'stop' | 'hold';
  /** Catalogue key below `distributors.point.` and what its words need. */
  readonly key: string;
  readonly facts?: Readonly<Record<string, string | number>>;
  /** A date the words need; it is said in the reader's language. */
  readonly at?: string;
  readonly where: 'facts' | 'people' | 'relations' | 'documents' | 'holds' | 'standing' | 'none';
}

const DAY = 86_400_000;
/** From when an end of an approval is a point. */
const SOON = 60 * DAY;
const answering: readonly DistributorRecord['state'][] = ['DRAFT', 'INVITED', 'REGISTERING'];

function standingPoints({ state, standing }: DistributorRecord, now: number): OpenPoint[] {
  const until = standing?.approvedUntil;
  if (state === 'EXPIRED') return [{ id: 'expired', tone: 'hold', key: 'expired', where: 'standing' }];
  if (!until || (state !== 'APPROVED' && state !== 'APPROVED_WITH_CONDITIONS')) return [];
  const left = Date.parse(until) - now;
  if (left > SOON) return [];
  const facts = { days: Math.max(0, Math.ceil(left / DAY)) };
  return [{ id: 'ends', tone: 'hold', key: 'ends', facts, at: until, where: 'standing' }];
}

/** What the form of the facts has a field for and the submission still needs; owners and officers are added apart. */
export const factsMissing = ({ missing }: DistributorRecord): DistributorRecord['missing'] =>
  missing.filter(
    ({ code, pointer }) => (code === 'REQUIRED' || code === 'LATIN_NAME') && !pointer.startsWith('/parties/'),
  );

// The number may stand so on paper: nobody was refused for it, and somebody should look.
function numberPoint({ state, reading: { registryNumber: number } }: DistributorRecord): OpenPoint[] {
  if (number?.kind !== 'WRONG' || state === 'TERMINATED' || state === 'REJECTED') return [];
  const { scheme, expected } = number;
  const point = { id: 'number', tone: 'hold', where: 'facts' } as const;
  return expected === null
    ? [{ ...point, key: 'numberForm', facts: { scheme } }]
    : [{ ...point, key: 'numberCheck', facts: { scheme, expected, n: expected.length } }];
}

const documentPoints = ({ state, documents }: DistributorRecord): OpenPoint[] => {
  if (!documents || state === 'TERMINATED' || state === 'REJECTED') return [];
  return (['infected', 'ended', 'endsSoon'] as const)
    .filter((what) => documents[what] > 0)
    .map((what) => ({
      id: `documents-${what}`,
      tone: what === 'infected' ? 'stop' : 'hold',
      key: `documents.${what}`,
      facts: { n: documents[what] },
      where: 'documents',
    }));
};

// A company that nobody can write to may be none; somebody should ask for another address.
const letterPoint = ({ state, lettersReturn: back }: DistributorRecord): OpenPoint[] =>
  back && state !== 'TERMINATED'
    ? [
        {
          id: 'letters',
          tone: 'hold',
          key: 'letters',
          facts: { address: back.address },
          at: back.since,
          where: 'facts',
        },
      ]
    : [];

/** What is open, what stops the business first. `now` in milliseconds since the epoch. */
export function openPoints(record: DistributorRecord, now: number): readonly OpenPoint[] {
  const { state, holds, suspension, missing, stateReason, tier } = record;
  const open = holds.filter(({ releasedAt }) => releasedAt === null);
  const facts = factsMissing(record);
  const latin = missing.filter(({ code, pointer }) => code === 'LATIN_NAME' && pointer.startsWith('/parties/'));
  const people = missing.filter(({ code }) => code === 'OWNER' || code === 'OFFICER');
  const asked = answering.includes(state);
  return [
    ...open.map((hold): OpenPoint => ({
      id: hold.id,
      tone: 'stop',
      key: 'hold',
      facts: { given: hold.releaseVotes.length, needed: hold.votesNeeded },
      at: hold.placed.at,
      where: 'holds',
    })),
    ...(suspension ? [suspended(suspension)] : []),
    ...(asked && stateReason
      ? [{ id: 'correction', tone: 'hold', key: 'correction', facts: { reason: stateReason }, where: 'facts' } as const]
      : []),
    ...(asked && facts.length > 0
      ? [{ id: 'facts', tone: 'hold', key: 'facts', facts: { n: facts.length }, where: 'facts' } as const]
      : []),
    ...numberPoint(record),
    ...letterPoint(record),
    ...(asked && latin.length > 0
      ? [{ id: 'partyLatin', tone: 'hold', key: 'partyLatin', facts: { n: latin.length }, where: 'people' } as const]
      : []),
    ...(asked ? people : []).map(({ code }): OpenPoint => ({ id: code, tone: 'hold', key: code, where: 'people' })),
    ...documentPoints(record),
    ...standingPoints(record, now),
    ...(tier === null && !asked && state !== 'TERMINATED'
      ? [{ id: 'tier', tone: 'hold', key: 'tier', where: 'none' } as const]
      : []),
  ];
}

const suspended = (suspension: NonNullable<DistributorRecord['suspension']>): OpenPoint => ({
  id: 'suspension',
  tone: 'stop',
  key: 'suspension',
  facts: { given: suspension.restartVotes.length, needed: suspension.votesNeeded },
  at: suspension.suspended.at,
  where: 'standing',
});
