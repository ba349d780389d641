import type { checkpointView, dossierView, populationRow, readLog, readPopulation } from '@downstream/contracts/audit';
import type { Received } from '@downstream/contracts/route';
import type { Id, Instant } from '@downstream/kernel';
import type { z } from 'zod';

type Dossier = z.output<typeof dossierView>;
type Checkpoint = z.output<typeof checkpointView>;
type Member = z.output<typeof populationRow>;
type Log = Received<typeof readLog>;
type Population = Received<typeof readPopulation>;

const idOf = <T extends string>(n: number): T => `01938f00-0000-7000-8000-${String(n).padStart(12, '0')}` as T;
/** Monday 2 March 2026, 09:00 UTC, plus so many minutes. */
export const minute = (minutes = 0): Instant => new Date(Date.UTC(2026, 2, 2, 9, minutes)).toISOString() as Instant;

/** A signed checkpoint over so many events. */
export const aCheckpoint = (size = 1204, facts: Partial<Checkpoint> = {}): Checkpoint => ({
  size,
  root: 'ab'.repeat(32),
  at: minute(),
  keyId: 'f0e1d2c3',
  note: `downstream/log\n${size}\nroot\n\n— signature\n`,
  ...facts,
});

/** A sealed log, nothing of which waits. */
export const aLog = (facts: Partial<Log> = {}): Log => ({
  origin: 'downstream/log',
  size: 1204,
  waiting: 0,
  sealedAt: minute(),
  newest: aCheckpoint(),
  verificationKey: 'downstream/log+f0e1d2c3+AAAA',
  ...facts,
});

/** A distributor of the population; `n` tells several apart. */
export const aMember = (n: number, facts: Partial<Member> = {}): Member => ({
  id: idOf<Id<'distributor'>>(n),
  name: `Reseller ${n}`,
  country: 'KZ',
  state: 'IN_REVIEW',
  registeredAt: minute(-600),
  lastEventAt: minute(),
  events: 12,
  decision: null,
  ...facts,
});

/** A page of a population of three. */
export const aPopulation = (rows: readonly Member[], facts: Partial<Population> = {}): Population => ({
  asOf: minute(),
  count: 3,
  hash: 'cd'.repeat(32),
  rows: [...rows],
  total: rows.length,
  next: null,
  ...facts,
});

/** A dossier of the whole log that is done; `n` tells several apart. */
export const aDossierView = (n = 1, facts: Partial<Dossier> = {}): Dossier => ({
  id: idOf(100 + n),
  scope: { kind: 'log' },
  title: 'Falkenried Thermal GmbH',
  state: 'DONE',
  done: 1204,
  total: 1204,
  asOf: minute(),
  requestedBy: 'Helene Prüfer',
  requestedAt: minute(-1),
  events: 1204,
  bytes: 2_345_678,
  sha256: 'ef'.repeat(32),
  omissions: [],
  error: null,
  ...facts,
});

/** One that is being made. */
export const aRunning = (n = 1, facts: Partial<Dossier> = {}): Dossier =>
  aDossierView(n, { state: 'RUNNING', done: 300, events: null, bytes: null, sha256: null, ...facts });

/** A page of rows that has no further one. */
export const pageOf = <T>(rows: readonly T[], total = rows.length, next: string | null = null) => ({
  rows: [...rows],
  total,
  next,
});
