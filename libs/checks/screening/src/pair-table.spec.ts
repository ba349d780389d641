import { describe, expect, it } from '@jest/globals';
import { readPairTable, writeScoreTable } from './pair-table';

const bytes = (text: string) => new TextEncoder().encode(text);
const header = 'name_a,name_b,schema,expected_match,source';

describe('a table of labelled pairs', () => {
  it('is read by column names, with marks, quotes and other columns', () => {
    const table =
      '\uFEFFsource,notes,name_b,name_a,expected_match,schema\r\ndesk,x,"SMITH, ""Joe""",Joe Smith,1,person\r\n\r\n';
    expect(readPairTable(bytes(table))).toEqual({
      ok: true,
      pairs: [{ nameA: 'Joe Smith', nameB: 'SMITH, "Joe"', schema: 'person', expectedMatch: true, source: 'desk' }],
    });
  });

  it.each([
    ['name_a,name_b,schema,source\na,b,person,x', 'missing: expected_match'],
    [`${header},name_a\na,b,person,1,x,c`, 'named twice: name_a'],
    ['', 'missing: name_a, name_b, schema, expected_match, source'],
    [header, 'no pairs'],
    [`${header}\na,b,person,maybe,x`, 'Pair 1: expected_match must be 0 or 1, not "maybe"'],
    [`${header}\na,b,person`, 'no CSV table'],
    [`${header}\n"a,b,person,1,x`, 'no CSV table'],
    ['<!doctype html><p>Service unavailable', 'missing: name_a'],
  ])('%j is refused as a whole: %s', (text, fault) => {
    const read = readPairTable(bytes(text));
    expect(read.ok ? [] : read.faults).toEqual([expect.stringContaining(fault)]);
  });

  it('in another encoding is refused, and of many faults twenty are told', () => {
    expect(readPairTable(new Uint8Array([0xc4, 0x2c, 0xd6]))).toEqual({
      ok: false,
      faults: ['The file is not in UTF-8.'],
    });
    const many = readPairTable(bytes([header, ...Array.from({ length: 30 }, () => 'a,b,person,2,x')].join('\n')));
    expect(many.ok ? 0 : many.faults.length).toBe(20);
  });

  it('comes back with scores as a table that reads the same', () => {
    const scored = {
      nameA: 'A, "B"\nC',
      nameB: 'Ж',
      schema: 'person',
      expectedMatch: false,
      source: 'desk',
      score: 0.8,
    };
    const text = writeScoreTable([scored], 0.8);
    expect(text.split('\r\n').at(0)).toBe(`${header},score,alert`);
    expect(text).toContain(',0,desk,0.8,1\r\n');
    const { score: _, ...pair } = scored;
    expect(readPairTable(bytes(text))).toEqual({ ok: true, pairs: [pair] });
  });
});
