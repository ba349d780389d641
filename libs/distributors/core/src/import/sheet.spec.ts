import { describe, expect, it } from '@jest/globals';
import { columnPlace, SharedStrings, SheetReader } from './sheet';
import { UnreadableTable, type TableRow } from './table';
import { from1904, numberStyles, sheetsOf } from './workbook';

const styles = numberStyles(`<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0000000000"/>
  <numFmt numFmtId="165" formatCode="[$-407]dd/mm/yyyy;@"/><numFmt numFmtId="166" formatCode="#,##0 &quot;day&quot;"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>`);

function read(data: string, pieces = 7): TableRow[] {
  const rows: TableRow[] = [];
  const reader = new SheetReader({ strings: ['Acme', 'Müller'], styles, since1904: false }, (row) => rows.push(row));
  const xml = `<worksheet><sheetData>${data}</sheetData></worksheet>`;
  for (let at = 0; at < xml.length; at += pieces) reader.write(xml.slice(at, at + pieces));
  reader.end();
  return rows;
}
const cellsOf = (cells: string) => read(`<row r="1">${cells}</row>`)[0];
const faultOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    if (error instanceof UnreadableTable) return error.fault.code;
    throw error;
  }
  return undefined;
};

describe('a sheet', () => {
  it('reads signs that stand by their numbers, and texts that only look like one', () => {
    const text = (written: string) => cellsOf(`<c t="inlineStr"><is><t>${written}</t></is></c>`)?.cells[0];
    expect([text('a_x000D_b'), text('_x005F_x0041_'), text('_x00_')]).toEqual(['a\rb', '_x0041_', '_x00_']);
  });

  it('gives rows by their numbers and cells by their places, in whatever pieces it comes', () => {
    const data = `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><r><t>x</t></r><r><t> y</t></r></is></c></row>
      <row r="3"><c r="A3" s="1"/></row><row><c t="s"><v>1</v></c><c t="b"><v>1</v></c></row>`;
    const rows = [
      { row: 2, cells: ['Acme', '', 'x y'] },
      { row: 4, cells: ['Müller', 'TRUE'] },
    ];
    for (const pieces of [1, 3, 50, 10_000]) expect(read(data, pieces)).toEqual(rows);
  });

  it('reads numbers as people see them', () => {
    const cells = `<c s="0"><v>7707083893</v></c><c><v>1.2034000987E11</v></c><c s="2"><v>12345</v></c><c s="1"><v>46095</v></c>
      <c s="3"><v>46095.75</v></c><c s="4"><v>30</v></c><c><v>0.30000000000000004</v></c>`;
    expect(cellsOf(cells)?.cells).toEqual([
      ...['7707083893', '120340009870', '0000012345', '2026-03-14'],
      ...['2026-03-14', '30', '0.3'],
    ]);
  });

  it('marks what a spreadsheet has lost or never had, and calculates nothing', () => {
    const cells = `<c><v>913502110000000000</v></c><c><f>A1</f><v>5</v></c><c><f>cmd|'/c calc'!A1</f></c>
      <c t="e"><v>#REF!</v></c><c t="str"><f>"a"&amp;"b"</f><v>ab</v></c>`;
    expect(cellsOf(cells)).toEqual({
      row: 1,
      cells: ['913502110000000000', '5', '', '#REF!', 'ab'],
      marks: { 0: 'DIGITS_LOST', 1: 'FORMULA', 2: 'FORMULA_WITHOUT_VALUE', 3: 'ERROR_VALUE', 4: 'FORMULA' },
    });
  });

  it.each<[string, string, string]>([
    ['a document type', '<!DOCTYPE a><row/>', 'XML_BROKEN'],
    ['a cell far to the right', '<row><c r="ZZ1"><v>1</v></c></row>', 'TOO_MANY_COLUMNS'],
    ['an entity of its own', '<row><c t="str"><v>&lol;</v></c></row>', 'XML_BROKEN'],
    ['what is not closed', '<row><c>', 'XML_BROKEN'],
    ['a cell beyond all bounds', `<row><c t="str"><v>${'x'.repeat(32_768)}</v></c></row>`, 'CELL_TOO_LONG'],
    ['rows without end', '<row/>'.repeat(60_001), 'TOO_MANY_ROWS'],
  ])('refuses %s', (_name, data, code) => expect(faultOf(() => read(data, 5000))).toBe(code));

  it('refuses a document type before anything in it', () => {
    const strings = new SharedStrings();
    expect(faultOf(() => strings.write('<!DOCTYPE a [<!ENTITY x "y">]><sst/>'))).toBe('XML_DOCTYPE');
  });
});

describe('shared strings', () => {
  it('join their runs and leave their readings out', () => {
    const strings = new SharedStrings();
    strings.write(
      '<sst><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><r><t>A</t></r><r><t>cme</t></r></si>',
    );
    strings.write('<si/></sst>');
    strings.end();
    expect(strings.strings).toEqual(['東京', 'Acme', '']);
  });
});

describe('a workbook', () => {
  const relations = `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>
    <Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>`;

  it('names its sheets in the order of their tabs', () => {
    const workbook = `<x:workbook><x:sheets><x:sheet name="Second" r:id="rId2"/><x:sheet name="Hidden" state="hidden" r:id="rId1"/>
      <x:sheet name="Gone" r:id="rId9"/></x:sheets></x:workbook>`;
    expect(sheetsOf(workbook, relations)).toEqual([
      { name: 'Second', entry: 'xl/worksheets/sheet2.xml', hidden: false },
      { name: 'Hidden', entry: 'xl/worksheets/sheet1.xml', hidden: true },
    ]);
  });

  it('says from when its days are counted', () => {
    expect(from1904('<workbook><workbookPr date1904="1"/></workbook>')).toBe(true);
    expect(from1904('<workbook><workbookPr/></workbook>')).toBe(false);
  });
});

it.each([
  ['A1', 0],
  ['Z9', 25],
  ['AA1', 26],
  ['XFD1', 16_383],
  ['12', undefined],
])('the column of %s is at %s', (reference, place) => expect(columnPlace(reference)).toBe(place));
