import type { HostileFile } from './hostile-texts';
import { packed, sheetXml, workbook, workbookParts, type TestCell } from './workbooks';

const MIB = 1024 * 1024;
const of = (outcome: string, name: string, make: HostileFile['make']): HostileFile => ({ outcome, name, make });
const rows: TestCell[][] = [
  ['Name', 'Country'],
  ['Acme', 'DE'],
];
const parts = (more: Record<string, string | Buffer> = {}): Record<string, string | Buffer> => ({
  ...workbookParts({ Sheet1: sheetXml(rows) }),
  ...more,
});
const SHEET = 'xl/worksheets/sheet1.xml';
const withRows = (xml: string): string => sheetXml(rows).replace('</sheetData>', `${xml}</sheetData>`);

/** Writes other bytes over every place where some stand; both have the same length. */
function replaced(bytes: Buffer, from: string, to: string): Buffer {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(from, 0, 'latin1'); at >= 0; at = copy.indexOf(from, at + 1, 'latin1'))
    copy.write(to, at, 'latin1');
  return copy;
}

/** Changes the record of an entry in the directory at the end of an archive. */
function inDirectory(bytes: Buffer, name: string, change: (record: Buffer) => void): Buffer {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = copy.indexOf('PK\x01\x02', at + 4, 'latin1')) {
    const record = copy.subarray(at);
    if (record.subarray(46, 46 + record.readUInt16LE(28)).toString() === name) change(record);
  }
  return copy;
}

const bombs: HostileFile[] = [
  of('ARCHIVE_TOO_LARGE', 'a sheet of 210 MiB in 0.2 MiB', () =>
    packed(parts({ [SHEET]: Buffer.alloc(210 * MIB, ' ') }), { compressionLevel: 1 }),
  ),
  of('ARCHIVE_TOO_LARGE', 'eight entries of 26 MiB', () => {
    const blank = Buffer.alloc(26 * MIB, ' ');
    const many = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`xl/media/${i}.bin`, blank]));
    return packed(parts(many), { compressionLevel: 1 });
  }),
  of('ARCHIVE_RATIO', 'a sheet of 30 MiB in 30 kB', () => packed(parts({ [SHEET]: Buffer.alloc(30 * MIB, ' ') }))),
  of('ARCHIVE_RATIO', 'shared texts of 20 MiB in 20 kB', () =>
    packed(parts({ 'xl/sharedStrings.xml': `<sst>${'<si/>'.repeat(4 * MIB)}</sst>` })),
  ),
  of('ARCHIVE_BROKEN', 'a sheet that says it is small and is not', async () =>
    inDirectory(await packed(parts({ [SHEET]: withRows('<row/>'.repeat(50_000)) })), SHEET, (record) =>
      record.writeUInt32LE(500, 24),
    ),
  ),
  of('ARCHIVE_BROKEN', 'a sheet that says it is large and is not', async () =>
    inDirectory(await packed(parts()), SHEET, (record) => record.writeUInt32LE(MIB, 24)),
  ),
  of('ARCHIVE_TOO_LARGE', 'an entry that says it is 4 GiB', async () =>
    inDirectory(await packed(parts()), SHEET, (record) => record.writeUInt32LE(0xfffffffe, 24)),
  ),
  of('ARCHIVE_TOO_MANY', '2,001 entries', () =>
    packed(parts(Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [`xl/${i}`, ''])))),
  ),
];

const paths: HostileFile[] = (
  [
    ['a parent path', 'xx/evil.xml', '../evil.xml'],
    ['a parent path further in', 'xl/xx/xx/xx/evil', 'xl/../../../evil'],
    ['an absolute path', 'xetc/passwd', '/etc/passwd'],
    ['a path of Windows', 'Cx/evil.xml', 'C:/evil.xml'],
    ['a backslash', 'xl/evil.xml', 'xl\\evil.xml'],
    ['a path that ends in its parent', 'xl/xx', 'xl/..'],
  ] as const
).map(([name, from, to]) =>
  of('ARCHIVE_PATH', name, async () => replaced(await packed(parts({ [from]: 'x' })), from, to)),
);

const within: HostileFile[] = ['zip', 'xlsx', 'docx', '7z', 'rar', 'gz', 'tar', 'jar'].map((ending) =>
  of('ARCHIVE_NESTED', `a ${ending} within`, () => packed(parts({ [`xl/embeddings/object1.${ending}`]: 'PK' }))),
);

const entity = '<!ENTITY a "aaaaaaaaaa">';
const doctypes: HostileFile[] = [
  ['a billion laughs', `<!DOCTYPE x [${entity}<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`],
  ['a file of the server', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
  ['an address of the cloud', '<!DOCTYPE x [<!ENTITY a SYSTEM "http://169.254.169.254/">]>'],
  ['a parameter entity', '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1/a.dtd"> %a;]>'],
].flatMap(([what, doctype]) => [
  of('XML_DOCTYPE', `${what} in a sheet`, () => packed(parts({ [SHEET]: `${doctype}${sheetXml(rows)}` }))),
  of('XML_DOCTYPE', `${what} in the shared texts`, () => packed(parts({ 'xl/sharedStrings.xml': `${doctype}<sst/>` }))),
]);
const doctypesElsewhere: HostileFile[] = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'].map(
  (part) =>
    of('XML_DOCTYPE', `a document type in ${part}`, () =>
      packed(parts({ [part]: `<!DOCTYPE x [${entity}]>${String(parts()[part] ?? '<styleSheet/>')}` })),
    ),
);

const broken: HostileFile[] = [
  of('ARCHIVE_BROKEN', 'a head of a ZIP and nothing else', () => Buffer.from('PK\x03\x04 and nothing else', 'latin1')),
  of('ARCHIVE_BROKEN', 'an archive that was cut off', async () => (await workbook(rows)).subarray(0, -30)),
  of('ARCHIVE_BROKEN', 'the first half of an archive', async () => {
    const whole = await workbook(rows);
    return whole.subarray(0, whole.length / 2);
  }),
  of('ARCHIVE_BROKEN', 'a directory that stands elsewhere', async () => {
    const bytes = Buffer.from(await workbook(rows));
    bytes.writeUInt32LE(7, bytes.length - 6);
    return bytes;
  }),
  of('ARCHIVE_BROKEN', 'a sheet packed in a way that nobody knows', async () =>
    inDirectory(await workbook(rows), SHEET, (record) => record.writeUInt16LE(99, 10)),
  ),
  of('ARCHIVE_BROKEN', 'a sheet with bytes that are no packing', async () => {
    const bytes = Buffer.from(await workbook(rows));
    const at = bytes.indexOf(SHEET) + SHEET.length;
    bytes.fill(0xff, at, at + 40);
    return bytes;
  }),
  of('ARCHIVE_BROKEN', 'two sheets of one name', async () =>
    replaced(await packed(parts({ 'xl/worksheets/sheet2.xml': sheetXml(rows) })), 'xl/worksheets/sheet2.xml', SHEET),
  ),
  of('ARCHIVE_PATH', 'a link', () => packed(parts({ 'xl/link': '/etc/passwd' }), { mode: 0o120777 })),
  of('PASSWORD', 'an entry with a password', async () =>
    inDirectory(await workbook(rows), SHEET, (record) => record.writeUInt16LE(record.readUInt16LE(8) | 1, 8)),
  ),
  of('PASSWORD', 'a workbook with a password', () =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
  ),
  of('OLD_EXCEL', 'a workbook of Excel 97', () =>
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(2000)]),
  ),
  of('OLD_EXCEL', 'a binary workbook', () => packed({ 'xl/workbook.bin': 'x' })),
  of('WORKBOOK_MACROS', 'macros', () => packed(parts({ 'xl/vbaProject.bin': 'x' }))),
  of('NOT_A_TABLE', 'a ZIP of other files', () => packed({ 'readme.txt': 'Name,Country' })),
  of('NOT_A_TABLE', 'an OpenDocument table', () =>
    packed({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
  ),
  of('NOT_A_TABLE', 'an empty archive', () => packed({})),
  of('WORKBOOK_BROKEN', 'no relations', () => packed({ ...parts(), 'xl/_rels/workbook.xml.rels': '' })),
  of('WORKBOOK_BROKEN', 'a sheet that is not there', () =>
    packed(
      parts({
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Target="worksheets/none.xml"/></Relationships>',
      }),
    ),
  ),
  of('WORKBOOK_BROKEN', 'a sheet that leads out of the archive', () =>
    packed(
      parts({
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Target="../../../etc/passwd"/></Relationships>',
      }),
    ),
  ),
  of('WORKBOOK_NO_SHEET', 'no sheet', () => packed(parts({ 'xl/workbook.xml': '<workbook><sheets/></workbook>' }))),
  of('XML_BROKEN', 'a workbook that is no XML', () => packed(parts({ 'xl/workbook.xml': 'Name,Country' }))),
  of('XML_BROKEN', 'a sheet that is not closed', () => packed(parts({ [SHEET]: '<worksheet><sheetData><row>' }))),
  of('XML_BROKEN', 'an entity that nobody declared', () =>
    packed(parts({ [SHEET]: withRows('<row><c t="str"><v>&x;</v></c></row>') })),
  ),
  of('XML_BROKEN', 'a sheet that is not UTF-8', () =>
    packed(parts({ [SHEET]: Buffer.from(withRows('<row><c t="str"><v>\xff</v></c></row>'), 'latin1') })),
  ),
  of('XML_BROKEN', 'a sheet in UTF-16', () => packed(parts({ [SHEET]: Buffer.from(sheetXml(rows), 'utf16le') }))),
  of('XML_BROKEN', '100,000 elements within each other', () =>
    packed(parts({ [SHEET]: '<worksheet><sheetData>'.concat('<a>'.repeat(100_000)) })),
  ),
];

const sheets: HostileFile[] = [
  of('NO_ROWS', 'an empty sheet', () => workbook([])),
  of('NO_ROWS', 'a header alone in a sheet', () => workbook([['Name', 'Country']])),
  of('TOO_MANY_COLUMNS', 'a cell in the last column there is', () =>
    packed(parts({ [SHEET]: withRows('<row><c r="XFD3"><v>1</v></c></row>') })),
  ),
  of('TOO_MANY_COLUMNS', '201 columns in a sheet', () =>
    workbook([Array.from({ length: 201 }, (_, i) => `Column ${i}`), ['x']]),
  ),
  of('TOO_MANY_ROWS', '60,001 empty rows', () => packed(parts({ [SHEET]: withRows('<row/>'.repeat(60_001)) }))),
  of('TOO_MANY_ROWS', '50,001 rows in a sheet', () =>
    workbook([['Name', 'Country'], ...Array.from({ length: 50_001 }, () => ['A', 'DE'])]),
  ),
  of('CELL_TOO_LONG', 'a cell of 32,768 letters in a sheet', () => workbook([...rows, ['x'.repeat(32_768), 'DE']])),
  of('READ', 'formulas without values', () => workbook([...rows, [{ xml: '<c><f>1+1</f></c>' }, 'DE']])),
  of('READ', 'a formula that starts a program', () =>
    workbook([...rows, [{ xml: `<c t="str"><f>cmd|'/c calc'!A1</f><v>x</v></c>` }, 'DE']]),
  ),
  of('READ', 'a formula that calls out', () =>
    workbook([...rows, [{ xml: '<c t="str"><f>WEBSERVICE("http://127.0.0.1/")</f><v>x</v></c>' }, 'DE']]),
  ),
  of('READ', 'errors of a spreadsheet', () => workbook([...rows, [{ xml: '<c t="e"><v>#REF!</v></c>' }, 'DE']])),
  of('READ', 'a shared text that is not there', () =>
    workbook([...rows, [{ xml: '<c t="s"><v>99999999</v></c>' }, 'DE']]),
  ),
  of('READ', 'a number that is none', () =>
    workbook([...rows, [{ xml: '<c><v>1e999</v></c>' }, { xml: '<c><v>NaN</v></c>' }]]),
  ),
  of('READ', 'a row below zero and a style that is not there', () =>
    packed(parts({ [SHEET]: withRows('<row r="-5"><c s="9999"><v>1</v></c></row>') })),
  ),
  of('READ', 'a workbook that is called a text', () => workbook(rows)),
];

/** Workbooks, archives that are none, and what else begins like one. */
export const hostileWorkbooks: readonly HostileFile[] = [
  ...bombs,
  ...paths,
  ...within,
  ...doctypes,
  ...doctypesElsewhere,
  ...broken,
  ...sheets,
];
