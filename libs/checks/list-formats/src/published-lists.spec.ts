import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ofacSdnFiles } from './ofac-columns';
import { readOfacSdn, type ListFile, type ReadOfacSdn } from './ofac-sdn';

const folder = join(import.meta.dirname, '../../../../../shared/data/ofac');
const present = existsSync(folder);
if (!present) console.info(`Published OFAC lists skipped: no folder ${folder}`);

const set = (name: string): ListFile[] =>
  ofacSdnFiles.map((file) => ({ name: file, bytes: readFileSync(join(folder, name, file)) }));
const read = (name: string): ReadOfacSdn | null => (present ? readOfacSdn('ofac-sdn', set(name)) : null);
const versions = [
  { name: 'sdn_legacy_2023-12-28', sdn: 13_821, alt: 17_091, add: 18_990, result: read('sdn_legacy_2023-12-28') },
  { name: 'sdn_legacy_2019-01', sdn: 7_379, alt: 9_682, add: 11_696, result: read('sdn_legacy_2019-01') },
];

function readMixed(): ReadOfacSdn {
  const [main, , , comments] = set('sdn_legacy_2019-01');
  const [, alt] = set('sdn_legacy_2023-12-28');
  return readOfacSdn(
    'ofac-sdn',
    [main, alt, comments].filter((file) => file !== undefined),
  );
}
const mixed = present ? readMixed() : null;

describe('published OFAC lists', () => {
  (present ? it : it.skip).each(versions)(
    '$name: every record is taken over or accounted for',
    ({ result, sdn, alt, add }) => {
      if (!result?.ok) throw new Error(JSON.stringify(result?.errors));
      const { report, entries } = result;
      const comments = report.files.find(({ name }) => name === 'sdn_comments.csv')?.records ?? 0;
      expect(report.files.map(({ records }) => records)).toEqual([sdn, alt, add, comments]);
      expect(entries).toHaveLength(sdn);
      expect(report.names).toBe(sdn + alt + report.weakNames);
      expect(report.addresses + report.blankAddresses).toBe(add);
      expect(report.overflows + report.skipped.length).toBe(comments);
      console.info(JSON.stringify({ ...report, skipped: report.skipped.length }));
    },
  );

  (present ? it : it.skip).each(versions)('$name: nearly all facts in remarks are understood', ({ result }) => {
    if (!result?.ok) throw new Error(JSON.stringify(result?.errors));
    const rest = result.entries.flatMap(({ remarks }) => remarks);
    const facts = /^(?:alt\. )?(?:DOB|POB|nationality|citizen|Gender|[afn]\.k\.a\.|Tax ID|Linked To)\b/;
    expect(rest.filter((sentence) => facts.test(sentence)).length).toBeLessThan(15);
    expect(
      result.entries.filter(({ kind, births }) => kind === 'INDIVIDUAL' && births.length > 0).length,
    ).toBeGreaterThan(3000);
  });

  (present ? it : it.skip)('2019-01: a file that ends within its last null is read, with a note', () => {
    const { result } = versions[1] ?? {};
    expect(result).toMatchObject({ ok: true, report: { notes: [{ code: 'END_CUT', file: 'add.csv' }] } });
  });

  (present ? it : it.skip)('names of one version without entries of another are refused', () => {
    expect(mixed).toMatchObject({ ok: false });
    if (mixed && !mixed.ok) {
      expect(mixed.errors[0]).toMatchObject({ file: 'alt.csv', column: 'ent_num', code: 'ENTRY_MISSING' });
    }
  });
});
