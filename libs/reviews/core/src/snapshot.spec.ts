import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { orThrow, type HitId, type ListVersionId } from '@downstream/kernel';
import { moveTo } from '@downstream/distributors/core';
import { aDistributor, anAct, anOfficer, anOwner, idOf, minute } from '@downstream/distributors/core/testing';
import {
  canonicalText,
  materialDifferences,
  snapshotDifferences,
  snapshotHash,
  takeSnapshot,
  type SnapshotFacts,
} from './snapshot';
import { anOutcome, aProposal, someSnapshotFacts } from './testing/index';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const taken = (facts: Partial<SnapshotFacts> = {}) => takeSnapshot(someSnapshotFacts(facts), minute());
const frozen = taken();
const pointers = (facts: Partial<SnapshotFacts>): string[] =>
  materialDifferences(frozen, taken(facts)).map(({ pointer }) => pointer);

describe('takeSnapshot', () => {
  it('holds what is judged and nothing of where things are in their lives', () => {
    expect(Object.keys(frozen)).toEqual([
      'format',
      'takenAt',
      'review',
      'distributor',
      'checks',
      'hits',
      'lists',
      'matrixVersion',
      'proposal',
    ]);
    expect(frozen.distributor).not.toHaveProperty('state');
    expect(frozen.distributor).not.toHaveProperty('contributions');
    expect(Object.keys(frozen.review).sort()).toEqual(['afterKnockOut', 'id', 'kind', 'tier']);
  });

  it('does not change when the distributor only moves on', () => {
    const moved = orThrow(moveTo(aDistributor({ state: 'IN_REVIEW' }), 'PENDING_APPROVAL', anAct({ person: 'ben' })));
    expect(taken({ distributor: moved })).toEqual(frozen);
  });

  it('is the same text whatever the order in which the rooms answer', () => {
    const facts = someSnapshotFacts();
    const more = {
      ...facts,
      checks: [...facts.checks, { ...anOutcome('CLEAR', { check: 'K02' }), runId: null, asOf: null }],
    };
    const turned = {
      ...more,
      checks: [...more.checks].reverse(),
      hits: more.hits.map((hit) => ({ ...hit, reasons: [...hit.reasons].reverse() })),
      distributor: aDistributor({ parties: [anOfficer(), anOwner()] }),
    };
    expect(canonicalText(takeSnapshot(turned, minute()))).toBe(canonicalText(takeSnapshot(more, minute())));
  });
});

describe('canonicalText and snapshotHash', () => {
  it('are RFC 8785 and its SHA-256', () => {
    const text = canonicalText(frozen);
    expect(text.startsWith('{"checks":[{"asOf":"2026-03-02T08:00:00.000Z","check":"K01","id":"K01 ')).toBe(true);
    expect(JSON.parse(text)).toEqual(frozen);
    expect(snapshotHash(frozen, sha256)).toBe(sha256(text));
  });

  it('survive being stored and read', () => {
    expect(snapshotHash(JSON.parse(canonicalText(frozen)) as typeof frozen, sha256)).toBe(snapshotHash(frozen, sha256));
  });

  it('change with anything that is judged', () => {
    const other = taken({ proposal: aProposal({ reason: 'Another.' }) });
    expect(snapshotHash(other, sha256)).not.toBe(snapshotHash(frozen, sha256));
  });
});

describe('materialDifferences', () => {
  const facts = someSnapshotFacts();
  const [hit] = facts.hits as [SnapshotFacts['hits'][number]];
  const [list] = facts.lists as [SnapshotFacts['lists'][number]];
  const checkId = frozen.checks[0]?.id ?? '';

  it('is empty for the same case later', () => {
    expect(materialDifferences(frozen, takeSnapshot(facts, minute(60)))).toEqual([]);
  });

  it.each<[string, Partial<SnapshotFacts>, string[]]>([
    ['a hit that was reopened', { hits: [{ ...hit, state: 'REOPENED' }] }, [`/hits/${hit.id}/state`]],
    ['a new hit', { hits: [hit, { ...hit, id: 'new' as HitId }] }, ['/hits/new']],
    ['a hit that is gone', { hits: [] }, [`/hits/${hit.id}`]],
    [
      'another result',
      { checks: [{ ...anOutcome('POTENTIAL_MATCH'), runId: 'run-2', asOf: minute() }] },
      [`/checks/${checkId}/result`],
    ],
    [
      'a renamed company',
      { distributor: aDistributor({ legalName: { native: 'X', latin: null, language: null } }) },
      ['/distributor/legalName/language', '/distributor/legalName/latin', '/distributor/legalName/native'],
    ],
    [
      'an owner gone',
      { distributor: aDistributor({ parties: [anOfficer()] }) },
      [`/distributor/parties/${anOwner().id}`],
    ],
    ['a raised tier', { review: { ...facts.review, tier: 'HIGH' } }, ['/review/tier']],
    ['another matrix', { matrixVersion: 2 }, ['/matrixVersion']],
    ['a list out of force', { lists: [] }, ['/lists/ofac-sdn']],
    [
      'a flag that was raised since',
      { flags: [{ id: 'flag', code: 'RF-01', severity: 3, state: 'RAISED' }] },
      ['/flags'],
    ],
  ])('finds %s', (_, changed, expected) => expect(pointers(changed)).toEqual(expected));

  it('forgives a newer list and a newer run that found the same, though they are told', () => {
    const rescreened: Partial<SnapshotFacts> = {
      checks: [{ ...anOutcome('CLEAR'), runId: 'run-2', asOf: minute() }],
      lists: [
        { ...list, versionId: idOf<ListVersionId>('v2'), sha256: 'c'.repeat(64), inForceFrom: minute(-1) },
        { ...list, list: 'eu-fsf' },
      ],
    };
    expect(pointers(rescreened)).toEqual([]);
    expect(snapshotDifferences(frozen, taken(rescreened)).map(({ pointer }) => pointer)).toEqual([
      `/checks/${checkId}/asOf`,
      `/checks/${checkId}/runId`,
      '/lists/eu-fsf',
      '/lists/ofac-sdn/inForceFrom',
      '/lists/ofac-sdn/sha256',
      '/lists/ofac-sdn/versionId',
    ]);
  });
});
