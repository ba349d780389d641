/** A row of the map from groups of goods to activities that go with them. */
export interface ActivityRow {
  /** Group of goods as the lists of the catalogue name it; `*` goes with everything. */
  readonly goods: string;
  /** Beginnings of codes of NACE Rev. 2, without dots; ISIC Rev. 4 has the same first two digits. */
  readonly nace: readonly string[];
}

/**
 * Which activities go with which goods. Product rule, version 1, in force from 2026-11-01. Trade in machinery,
 * electronics and instruments goes with everything; the others with what they are for.
 */
export const ACTIVITY_MAP: { readonly version: number; readonly from: string; readonly rows: readonly ActivityRow[] } =
  {
    version: 1,
    from: '2026-11-01',
    rows: [
      { goods: '*', nace: ['465', '466', '4614', '469', '26', '27', '28', '33', '3320', '62', '71', '72'] },
      { goods: 'uav', nace: ['303', '4614', '4669', '01', '711', '742', '511'] },
      { goods: 'thermal', nace: ['267', '265', '801', '802', '4669', '432'] },
      { goods: 'sights', nace: ['267', '254', '4764', '4649'] },
      { goods: 'armour', nace: ['139', '141', '254', '4642', '801', '4669'] },
      { goods: 'chips', nace: ['261', '4652', '4651', '263'] },
    ],
  };

/** Codes of companies that do nothing by themselves (domain reference 2, K04), NACE Rev. 2. */
export const SHELL_CODES: readonly string[] = ['7010', '6420', '8299', '4690'];

/** Which table a register's codes are from, by how they begin like NACE. `UKSIC` is NACE with a fifth digit. */
const likeNace: readonly string[] = ['NACE', 'UKSIC', 'SIC2007', 'ISIC', 'WZ', 'NAF', 'PKD', 'OKVED'];

/** The digits of a code that can be compared with the map; undefined for tables that it does not speak of. */
export const naceOf = ({ table, code }: { readonly table: string; readonly code: string }): string | undefined =>
  likeNace.includes(table.toUpperCase().replace(/[^A-Z0-9]/g, '')) ? code.replace(/\D/g, '') : undefined;

/** Whether an activity goes with a group of goods. */
export function goesWith(nace: string, groups: readonly string[]): boolean {
  const rows = ACTIVITY_MAP.rows.filter(({ goods }) => goods === '*' || groups.some((group) => group.includes(goods)));
  return rows.some((row) => row.nace.some((begin) => nace.startsWith(begin)));
}

/** Whether a code is one of those under which nothing is done. */
export const isShell = (nace: string): boolean => SHELL_CODES.some((code) => nace.startsWith(code));
