import { authorOf, type Act, type Author, type Sha256 } from '@downstream/distributors/core';
import {
  ok,
  refuse,
  step,
  type ContradictionGravity,
  type ContradictionState,
  type DistributorId,
  type Id,
  type Instant,
  type Result,
} from '@downstream/kernel';
import { blank } from '../../answer-fault';
import { hashOf } from '../../submission';
import type { Contradiction } from './contradiction';
import { contradictionFlow } from './contradiction-flow';

/** A contradiction of an attestation as it is kept: told once, settled by a person, open again with other evidence. */
export interface KeptContradiction extends Contradiction {
  readonly id: Id<'contradiction'>;
  readonly attestationId: Id<'attestation'>;
  readonly distributorId: DistributorId;
  readonly state: ContradictionState;
  /** What it is about, the same whatever its evidence says: by it one is known again. */
  readonly about: string;
  /** SHA-256 of what both sides say. */
  readonly evidence: string;
  readonly foundAt: Instant;
  /** Since when its evidence is what it is. */
  readonly changedAt: Instant;
  /** Who explained it and how; kept when it opens again, until it is settled anew. */
  readonly settled: (Author & { readonly reason: string }) | null;
  /** 1 when it is found, one more each time it opens again. */
  readonly round: number;
  readonly version: number;
}

/** What one look made of a contradiction. */
export interface ContradictionTurn {
  readonly what: 'FOUND' | 'CHANGED' | 'REOPENED' | 'GONE';
  readonly kept: KeptContradiction;
}

/** What a contradiction is about. Others come and go in a crowd that promises to one end user: that is still one thing. */
const aboutOf = ({ code, topic, theirs }: Contradiction): string =>
  [code, topic ?? '', code === 'PROMISED_BY_SEVERAL' ? '' : (theirs.id ?? '')].join(' ');

const evidenceOf = ({ code, gravity, ours, theirs }: Contradiction, sha256: Sha256): string =>
  hashOf({ code, gravity, ours, theirs }, sha256);

/** What a look needs beside what it found. */
export interface Look {
  readonly attestation: { readonly id: Id<'attestation'>; readonly distributorId: DistributorId };
  readonly at: Instant;
  readonly newId: () => Id<'contradiction'>;
  readonly sha256: Sha256;
}

function again(kept: KeptContradiction, found: Contradiction, evidence: string, at: Instant): KeptContradiction {
  return { ...kept, ...found, evidence, changedAt: at, version: kept.version + 1 };
}

function known(kept: KeptContradiction, found: Contradiction, { at, sha256 }: Look): readonly ContradictionTurn[] {
  const evidence = evidenceOf(found, sha256);
  const same = kept.evidence === evidence;
  if (kept.state === 'OPEN') return same ? [] : [{ what: 'CHANGED', kept: again(kept, found, evidence, at) }];
  if (kept.state === 'SETTLED' && same) return [];
  const opened = { ...again(kept, found, evidence, at), state: 'OPEN' as const, round: kept.round + 1 };
  return [{ what: 'REOPENED', kept: opened }];
}

/**
 * Lays what was found beside what is kept of one attestation. The same again is no news; other evidence opens what was
 * settled; what is found no longer is gone, unless a person has settled it, which stays said.
 * @returns what has changed, in the order found, and what is gone behind it
 */
export function reconciled(
  all: readonly KeptContradiction[],
  found: readonly Contradiction[],
  look: Look,
): readonly ContradictionTurn[] {
  const { attestation, at, newId, sha256 } = look;
  const byAbout = new Map(found.map((one) => [aboutOf(one), one]));
  const turns = [...byAbout].flatMap(([about, one]): readonly ContradictionTurn[] => {
    const kept = all.find((other) => other.about === about);
    if (kept) return known(kept, one, look);
    const facts = { id: newId(), attestationId: attestation.id, distributorId: attestation.distributorId };
    const times = { foundAt: at, changedAt: at, settled: null, round: 1, version: 1 };
    const made = { ...facts, state: 'OPEN' as const, about, evidence: evidenceOf(one, sha256), ...times, ...one };
    return [{ what: 'FOUND', kept: made }];
  });
  const gone = all
    .filter(({ state, about }) => state === 'OPEN' && !byAbout.has(about))
    .map((kept): ContradictionTurn => ({
      what: 'GONE',
      kept: { ...kept, state: 'GONE', changedAt: at, version: kept.version + 1 },
    }));
  return [...turns, ...gone];
}

/** A person explains a contradiction. Refusals `REASON_REQUIRED`; `TRANSITION_NOT_ALLOWED` unless it is open. */
export function settle(kept: KeptContradiction, reason: string, act: Act): Result<KeptContradiction> {
  if (blank(reason)) return refuse('REASON_REQUIRED', { pointer: '/reason' });
  const next = step(contradictionFlow, kept.state, 'SETTLED');
  if (!next.ok) return next;
  const settled = { ...authorOf(act), reason: reason.trim() };
  return ok({ ...kept, state: next.value, settled, version: kept.version + 1 });
}

/** How many open contradictions an attestation has of each gravity. */
export type OpenContradictions = Readonly<Record<ContradictionGravity, number>>;

/** Counts what is open. */
export function openIn(all: readonly Pick<KeptContradiction, 'state' | 'gravity'>[]): OpenContradictions {
  const of = (gravity: ContradictionGravity): number =>
    all.filter((one) => one.state === 'OPEN' && one.gravity === gravity).length;
  return { ATTENTION: of('ATTENTION'), INQUIRE: of('INQUIRE'), STOP: of('STOP') };
}
