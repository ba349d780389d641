import { describe, expect, it } from '@jest/globals';
import { entryFacts, entryKinds } from '@downstream/checks/core';
import { listFormats } from './formats';
import type { FormatId, ListSource, ReadList } from './list-format';
import { sourceOfBytes } from './list-source';
import { filesOf, sourcesOf } from './testing/list-files';
import { damaged } from './testing/mutations';

// MUTATIONS=50000 damages as many files in all; the time a test may take grows by DOWNSTREAM_TEST_SLACK.
const all = Number(process.env['MUTATIONS'] ?? 1500);
const each = Math.ceil(all / listFormats.length);
const seed = Number(process.env['MUTATION_SEED'] ?? 1);

/** The files of a list of which one, by turns, is damaged. */
const damagedSources = (format: FormatId, turn: number): readonly ListSource[] =>
  filesOf(format).map(({ name, bytes }, i, { length }) =>
    sourceOfBytes(name, i === turn % length ? damaged(bytes, seed * 1_000_003 + turn) : bytes),
  );

/** What every answer must be: a list that accounts for all it says, or faults that say what and where. */
function sound(result: ReadList): 'read' | 'refused' {
  if (!result.ok) {
    expect(result.errors.length).toBeGreaterThan(0);
    expect(result.errors.length).toBeLessThanOrEqual(20);
    for (const error of result.errors) expect(error.what).toMatch(/^\S[^]*\.$/);
    return 'refused';
  }
  const { entries, report } = result;
  expect(report.entries).toBe(entries.length);
  expect(report.records).toBeGreaterThanOrEqual(entries.length);
  expect(report.records).toBeLessThanOrEqual(entries.length + report.skipped.length);
  expect(report.records).toBeGreaterThan(0);
  expect(entryKinds.reduce((sum, kind) => sum + report.byType[kind], 0)).toBe(entries.length);
  expect(new Set(entries.map(({ list, ref }) => `${list} ${ref}`)).size).toBe(entries.length);
  for (const { ref, kind, names, raw } of entries) {
    expect(ref).not.toBe('');
    if (kind !== 'ADDRESS') expect(names[0]?.kind).toBe('PRIMARY');
    for (const { text } of names) expect(text).not.toBe('');
    expect(raw).not.toBe('');
  }
  return 'read';
}

// An entry over several rows may lose the last of them, which nobody can see.
const rowsJoined: readonly FormatId[] = ['uk-conlist'];

const cases = listFormats.map((format) => [format.id, format] as const);

describe('a damaged list', () => {
  it.each(cases)(`%s: ${each} files with damages of seed ${seed} are read or refused`, async (id, format) => {
    const outcomes = { read: 0, refused: 0 };
    for (let turn = 0; turn < each; turn++) {
      try {
        outcomes[sound(await format.read('list', damagedSources(id, turn)))]++;
      } catch (error) {
        throw new Error(`turn ${turn} of seed ${seed}`, { cause: error });
      }
    }
    expect(outcomes.refused).toBeGreaterThan(each / 10);
    if (each >= 100) expect(outcomes.read).toBeGreaterThan(0);
    if (process.env['MUTATIONS']) console.info(id, JSON.stringify(outcomes));
  });

  it.each(cases)(
    '%s: cut off anywhere, XML is refused, and a table loses whole entries or none',
    async (id, format) => {
      const full = await format.read('list', sourcesOf(id));
      if (!full.ok) throw new Error(JSON.stringify(full.errors));
      const facts = full.entries.map(entryFacts);
      expect(facts.length).toBeGreaterThan(1);
      const [{ name, bytes } = { name: '', bytes: Buffer.from('') }] = filesOf(id);
      const end = Buffer.from(bytes).toString('latin1').trimEnd().length;
      for (let cut = 0; cut < end; cut += Math.ceil(end / 200)) {
        const result = await format.read('list', [
          sourceOfBytes(name, bytes.subarray(0, cut)),
          ...sourcesOf(id).slice(1),
        ]);
        if (name.endsWith('.xml')) expect(result.ok).toBe(false);
        else if (result.ok) {
          const whole = rowsJoined.includes(id) ? result.entries.slice(0, -1) : result.entries;
          expect(whole.map(entryFacts)).toEqual(facts.slice(0, whole.length));
        }
      }
    },
  );
});
