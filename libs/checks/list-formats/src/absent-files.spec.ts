import { describe, expect, it } from '@jest/globals';
import type { ListEntry } from '@downstream/checks/core';
import { readAfter, type VersionBefore } from './absent-files';
import { formatOf } from './formats';
import type { FormatId, ListFormat, ListSource } from './list-format';
import { sourceOfBytes } from './list-source';
import { sourcesOf } from './testing/list-files';

const format = (id: FormatId): ListFormat => {
  const found = formatOf(id);
  if (!found) throw new Error(id);
  return found;
};
async function entriesOf(id: FormatId, sources: readonly ListSource[]): Promise<readonly ListEntry[]> {
  const read = await format(id).read('l', sources);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return read.entries;
}
const after = (id: FormatId, entries: readonly ListEntry[]): VersionBefore => ({
  format: id,
  entries: () => Promise.resolve(entries),
});
const without = (id: FormatId, ...names: readonly string[]): readonly ListSource[] =>
  sourcesOf(id).filter(({ name }) => !names.includes(name));

describe.each([
  ['ofac-sdn', 'alt.csv', 'add.csv'],
  ['ofac-cons', 'cons_alt.csv', 'cons_add.csv'],
] as const)('a set of %s without files of the version before', (id, alt, add) => {
  it('keeps the names and addresses that it had, to the letter', async () => {
    const whole = await entriesOf(id, sourcesOf(id));
    expect(whole.some(({ addresses }) => addresses.length > 0)).toBe(true);
    const { read, kept, missing } = await readAfter(format(id), 'l', without(id, alt, add), after(id, whole));
    expect([kept, missing]).toEqual([[alt, add], []]);
    expect(read.ok && read.entries).toEqual(whole);
  });

  it('takes the single file under any name', async () => {
    const whole = await entriesOf(id, sourcesOf(id));
    const [main] = sourcesOf(id);
    const renamed = { name: 'list_2026-11-22.csv', bytes: () => (main as ListSource).bytes() };
    const { read } = await readAfter(format(id), 'l', [renamed], after(id, whole));
    expect(read.ok && read.entries).toEqual(whole);
  });

  it('keeps nothing of an entry that is gone, and invents nothing for one that is new', async () => {
    const whole = await entriesOf(id, sourcesOf(id));
    const [first, ...rest] = whole as [ListEntry, ...ListEntry[]];
    const main = rest.map(({ raw }) => raw.split('\n')[0]).join('\n');
    const fresh = `${first.raw.split('\n')[0]?.replace(first.ref, '95555')}\n${main}\n`;
    const name = sourcesOf(id)[0]?.name ?? '';
    const { read } = await readAfter(format(id), 'l', [sourceOfBytes(name, Buffer.from(fresh))], after(id, whole));
    expect(read.ok && read.entries.slice(1)).toEqual(rest);
    expect(read.ok && read.entries[0]).toMatchObject({ ref: '95555', addresses: [] });
  });
});

describe('a set without files', () => {
  it('after a version of another form keeps nothing and says what is missing', async () => {
    const xml = await entriesOf('ofac-xml', sourcesOf('ofac-xml'));
    const { kept, missing } = await readAfter(
      format('ofac-sdn'),
      'l',
      without('ofac-sdn', 'alt.csv'),
      after('ofac-xml', xml),
    );
    expect([kept, missing]).toEqual([[], expect.arrayContaining(['alt.csv'])]);
  });

  it('loses nothing as the first version, nor where the one before had nothing of the file', async () => {
    const bare = without('ofac-sdn', 'alt.csv', 'add.csv');
    expect(await readAfter(format('ofac-sdn'), 'l', bare, null)).toMatchObject({ kept: [], missing: [] });
    const entries = await entriesOf('ofac-sdn', bare);
    expect(await readAfter(format('ofac-sdn'), 'l', bare, after('ofac-sdn', entries))).toMatchObject({
      kept: [],
      missing: [],
    });
  });

  it('that cannot be read keeps nothing', async () => {
    const broken = [sourceOfBytes('sdn.csv', Buffer.from('<html>'))];
    const { read } = await readAfter(format('ofac-sdn'), 'l', broken, after('ofac-sdn', []));
    expect(read.ok).toBe(false);
  });
});
