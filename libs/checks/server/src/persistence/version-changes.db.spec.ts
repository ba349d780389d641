import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ListEntry } from '@downstream/checks/core';
import { anEntry } from '@downstream/checks/core/testing';
import { DEPLOYMENT, systemContext, type ListVersionId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { createWorld, type TestWorld } from '@downstream/platform/testing';
import { kept } from '../lists/list-version-builder';
import { VersionChanges } from './version-changes';
import { Watchlists } from './watchlists';

let world: TestWorld;
let versions = 0;
beforeAll(async () => {
  world = await createWorld({ providers: [Watchlists, VersionChanges] });
});
afterAll(() => world.close());

const inDeployment = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  world.tenants.within(systemContext('importer', DEPLOYMENT, 'test'), work);
const one = (ref: string, more: Partial<ListEntry> = {}): ListEntry =>
  anEntry({ list: 'ofac-sdn', ref, names: [{ kind: 'PRIMARY', text: `Party ${ref}` }], ...more });

/** Keeps a version of these entries. */
const version = (entries: readonly ListEntry[]): Promise<ListVersionId> =>
  inDeployment(async (tx) => {
    const watchlists = world.get(Watchlists);
    const all = entries.map(kept);
    const id = world.ids.next<ListVersionId>();
    versions += 1;
    await watchlists.keepEntries(tx, 'ofac-sdn', all);
    await watchlists.keepVersion(tx, {
      ...{ id, list: 'ofac-sdn', version: versions, format: 'ofac-sdn', generatedAt: null },
      ...{ importedAt: world.clock.now(), importedBy: tx.context.actor.id, sha256: 'f'.repeat(64) },
      ...{ entries: all.length, byType: {}, names: all.length, addresses: 0, ids: 0 },
      ...{ added: 0, changed: 0, reworded: 0, removed: 0, files: [], kept: [], notes: [], sample: false },
      ...{ follows: null, alarms: [], reason: null },
    });
    const members = all.map(({ entry, ...hashes }) => ({ ref: entry.ref, ...hashes }));
    await watchlists.keepMembers(tx, id, members);
    return id;
  });

const changes = () => world.get(VersionChanges);
async function collected<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

describe('the changes of a version', () => {
  it('are what was added, what means something else, what was only reworded and what is gone', async () => {
    const before = await version([one('1'), one('2'), one('3', { remarks: ['as it was'] }), one('4')]);
    const after = await version([
      one('1'),
      one('2', { names: [{ kind: 'PRIMARY', text: 'Another name' }] }),
      one('3', { remarks: ['in other words'] }),
      one('5'),
    ]);
    await inDeployment(async (tx) => {
      expect(await changes().counts(tx, before, after)).toEqual({ ADDED: 1, CHANGED: 1, REWORDED: 1, REMOVED: 1 });
      const refs = await collected(changes().refs(tx, before, after));
      expect(refs.map(({ ref, kind }) => `${ref} ${kind}`)).toEqual([
        '2 CHANGED',
        '3 REWORDED',
        '4 REMOVED',
        '5 ADDED',
      ]);
      expect(refs[2]).toMatchObject({ before: kept(one('4')).content, after: null });
      const [changed, ...rest] = await collected(changes().entries(tx, before, after, { kinds: ['CHANGED', 'ADDED'] }));
      expect([changed?.was?.names[0]?.text, changed?.now?.names[0]?.text]).toEqual(['Party 2', 'Another name']);
      expect(rest).toMatchObject([{ ref: '5', was: null, now: { ref: '5' } }]);
    });
  });

  it('are all of a version that has none before it, and none of a version against itself', async () => {
    const only = await version([one('7'), one('8')]);
    await inDeployment(async (tx) => {
      expect(await changes().counts(tx, null, only)).toEqual({ ADDED: 2, CHANGED: 0, REWORDED: 0, REMOVED: 0 });
      expect(await changes().counts(tx, only, only)).toEqual({ ADDED: 0, CHANGED: 0, REWORDED: 0, REMOVED: 0 });
      expect(await collected(changes().refs(tx, only, only))).toEqual([]);
    });
  });

  it('of a large list come in pieces, in pages, and may be left in the middle', async () => {
    const refs = Array.from({ length: 1_203 }, (_, i) => String(10_000 + i));
    const large = await version(refs.map((ref) => one(ref)));
    await inDeployment(async (tx) => {
      expect((await collected(changes().refs(tx, null, large))).map(({ ref }) => ref)).toEqual(refs);
      const page = await collected(changes().refs(tx, null, large, { afterRef: '10999', limit: 3 }));
      expect(page.map(({ ref }) => ref)).toEqual(['11000', '11001', '11002']);
      for await (const { ref } of changes().refs(tx, null, large)) {
        expect(ref).toBe('10000');
        break;
      }
      expect(await changes().counts(tx, null, large)).toMatchObject({ ADDED: 1_203 });
    });
  });
});
