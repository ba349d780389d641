import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { comparedRenditions, type ComparedLine } from './compared-renditions';
import type { Rendition, RenditionBlock } from './rendition';

const of = (blocks: readonly RenditionBlock[], language = 'en'): Rendition => ({
  language,
  direction: 'ltr',
  title: 'End-use statement',
  blocks,
});
const clause = (number: string, text: string): RenditionBlock => ({ kind: 'clause', number, text });
const fact = (label: string, value: string): RenditionBlock => ({ kind: 'facts', facts: [{ label, value }] });
const row = (...cells: string[]): RenditionBlock => ({
  kind: 'table',
  columns: cells.map((_, n) => ({ label: `C${n}` })),
  rows: [cells],
});

const marked = (lines: readonly ComparedLine[]): string[] =>
  lines
    .filter(({ state }) => state !== 'SAME')
    .map(({ state, label, pieces }) =>
      [
        state,
        label,
        pieces
          .map(({ text, only }) => (only === 'AFTER' ? `+${text}+` : only === 'BEFORE' ? `-${text}-` : text))
          .join(''),
      ].join(' '),
    );

const block = fc.oneof(
  fc
    .record({ label: fc.constantFrom('Name', 'End use'), value: fc.string({ maxLength: 12 }) })
    .map((one) => fact(one.label, one.value)),
  fc
    .record({ number: fc.constantFrom('1', '2'), text: fc.string({ maxLength: 20 }) })
    .map((one) => clause(one.number, one.text)),
  fc.array(fc.string({ maxLength: 6 }), { minLength: 2, maxLength: 2 }).map((cells) => row(...cells)),
  fc.string({ maxLength: 20 }).map((text): RenditionBlock => ({ kind: 'paragraph', text })),
);
const rendition = fc.array(block, { maxLength: 8 }).map((blocks) => of(blocks));

/** The texts of one version, as the comparison tells them. */
const told = (lines: readonly ComparedLine[], version: 'BEFORE' | 'AFTER'): string[] =>
  lines
    .filter(({ state }) => state !== (version === 'BEFORE' ? 'ADDED' : 'REMOVED'))
    .map(({ pieces }) =>
      pieces
        .filter(({ only }) => only === undefined || only === version)
        .map(({ text }) => text)
        .join(''),
    );
const texts = ({ blocks }: Rendition): string[] =>
  blocks.flatMap((one) =>
    one.kind === 'facts'
      ? one.facts.map(({ value }) => value)
      : one.kind === 'table'
        ? one.rows.map((cells) => cells.join(' · '))
        : [one.text],
  );

describe('two versions of an attestation', () => {
  it('mark the words that differ, where they stand', () => {
    const before = of([fact('End use', 'Inspection of roofs'), clause('1', 'We keep records for five years.')]);
    const after = of([fact('End use', 'Inspection of bridges'), clause('1', 'We keep records for ten years.')]);
    expect(marked(comparedRenditions(before, after))).toEqual([
      'CHANGED End use Inspection of -roofs-+bridges+',
      'CHANGED 1 We keep records for -five-+ten+ years.',
    ]);
  });

  it('tell a row that came, and one that went, from one that was changed', () => {
    const before = of([row('Vest', '10'), row('Helmet', '4')]);
    const after = of([row('Vest', '12'), row('Helmet', '4'), row('Plate', '8')]);
    expect(marked(comparedRenditions(before, after))).toEqual([
      'CHANGED C0 · C1 Vest · -10-+12+',
      'ADDED C0 · C1 +Plate · 8+',
    ]);
    expect(marked(comparedRenditions(after, before))).toEqual([
      'CHANGED C0 · C1 Vest · -12-+10+',
      'REMOVED C0 · C1 -Plate · 8-',
    ]);
  });

  it('tell Chinese words apart, not lines', () => {
    const lines = comparedRenditions(
      of([clause('1', '我们保存记录五年。')], 'zh'),
      of([clause('1', '我们保存记录十年。')], 'zh'),
    );
    expect(lines[0]?.pieces.find(({ only }) => only === undefined)?.text).toContain('我们保存');
  });

  it('are told whole: what is not the other one’s alone is each version, word for word', () => {
    fc.assert(
      fc.property(rendition, rendition, (before, after) => {
        const lines = comparedRenditions(before, after);
        expect(told(lines, 'BEFORE').sort()).toEqual(texts(before).sort());
        expect(told(lines, 'AFTER')).toEqual(texts(after));
      }),
    );
  });

  it('have no difference when they are one', () => {
    fc.assert(fc.property(rendition, (one) => expect(marked(comparedRenditions(one, one))).toEqual([])));
  });
});
