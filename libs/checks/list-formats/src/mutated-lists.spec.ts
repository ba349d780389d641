import { describe, expect, it } from '@jest/globals';
import { entryFacts, entryKinds } from '@downstream/checks/core';
import { formatOf } from './formats';
import type { ListSource, ReadList } from './list-format';
import { sourceOfBytes } from './list-source';
import { damaged } from './testing/mutations';
import { ofacFormats, ofacTexts } from './testing/ofac-files';

// MUTATIONS=50000 damages as many files in all; the time a test may take grows by DOWNSTREAM_TEST_SLACK.
const all = Number(process.env['MUTATIONS'] ?? 1000);
const each = Math.ceil(all / ofacFormats.length);
const seed = Number(process.env['MUTATION_SEED'] ?? 1);

/** The files of a list of which one, by turns, is damaged. */
function files(format: keyof typeof ofacTexts, turn: number): readonly ListSource[] {
  const texts = Object.entries<string>(ofacTexts[format]);
  return texts.map(([name, text], i) => {
    const bytes = Buffer.from(text);
    return sourceOfBytes(name, i === turn % texts.length ? damaged(bytes, seed * 1_000_003 + turn) : bytes);
  });
}

/** What every answer must be: a list that accounts for all it says, or faults that say what and where. */
function sound(result: ReadList | undefined): 'read' | 'refused' {
  if (!result) throw new Error('no format');
  if (!result.ok) {
    expect(result.errors.length).toBeGreaterThan(0);
    expect(result.errors.length).toBeLessThanOrEqual(20);
    for (const error of result.errors) expect(error.what).toMatch(/^\S[^]*\.$/);
    return 'refused';
  }
  const { entries, report } = result;
  expect(report.entries).toBe(entries.length);
  expect(report.entries).toBeGreaterThan(0);
  expect(entryKinds.reduce((sum, kind) => sum + report.byType[kind], 0)).toBe(entries.length);
  expect(new Set(entries.map(({ ref }) => ref)).size).toBe(entries.length);
  for (const { ref, names, raw } of entries) {
    expect(ref).not.toBe('');
    expect(names[0]?.kind).toBe('PRIMARY');
    for (const { text } of names) expect(text).not.toBe('');
    expect(raw).not.toBe('');
  }
  return 'read';
}

describe('a damaged list', () => {
  it.each(ofacFormats)(`%s: ${each} files with damages of seed ${seed} are read or refused`, async (format) => {
    const outcomes = { read: 0, refused: 0 };
    for (let turn = 0; turn < each; turn++) {
      try {
        outcomes[sound(await formatOf(format)?.read('ofac', files(format, turn)))]++;
      } catch (error) {
        throw new Error(`turn ${turn} of seed ${seed}`, { cause: error });
      }
    }
    expect(outcomes.refused).toBeGreaterThan(each / 4);
    if (each >= 100) expect(outcomes.read).toBeGreaterThan(0);
    if (process.env['MUTATIONS']) console.info(format, JSON.stringify(outcomes));
  });

  it.each(ofacFormats)(
    '%s: cut off anywhere, XML is refused, and a table loses whole entries or none',
    async (format) => {
      const texts = Object.entries<string>(ofacTexts[format]).map(([name, text]) => ({
        name,
        bytes: Buffer.from(text),
      }));
      const sources = texts.map(({ name, bytes }) => sourceOfBytes(name, bytes));
      const full = await formatOf(format)?.read('ofac', sources);
      const facts = full?.ok ? full.entries.map(entryFacts) : [];
      expect(facts).toHaveLength(4);
      const [{ name, bytes } = { name: '', bytes: Buffer.from('') }] = texts;
      const end = bytes.toString('latin1').trimEnd().length;
      for (let cut = 0; cut < end; cut += Math.ceil(end / 200)) {
        const result = await formatOf(format)?.read('ofac', [
          sourceOfBytes(name, bytes.subarray(0, cut)),
          ...sources.slice(1),
        ]);
        if (name.endsWith('.xml')) expect(result?.ok).toBe(false);
        else if (result?.ok) expect(result.entries.map(entryFacts)).toEqual(facts.slice(0, result.entries.length));
      }
    },
  );
});
