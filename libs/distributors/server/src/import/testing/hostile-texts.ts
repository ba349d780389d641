import iconv from 'iconv-lite';

/** A file made to be refused, or to be read rightly against the odds. */
export interface HostileFile {
  readonly name: string;
  /** The code of the fault, or `READ` where it is to be read all the same. */
  readonly outcome: string;
  make(): Buffer | Promise<Buffer>;
}

const MIB = 1024 * 1024;
const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
const of = (outcome: string, name: string, make: HostileFile['make']): HostileFile => ({ outcome, name, make });
const table = 'Name,Country,City\nAcme Trading,Germany,Berlin\nBeta Optics,France,Lyon\n';
const inBytes = (...bytes: number[]): Buffer => Buffer.concat([utf8(table), Buffer.from(bytes)]);
const marked = (...bytes: number[]): Buffer => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), inBytes(...bytes)]);

const russian = 'Название;Страна;Город\nООО «Байкал Оптика»;Россия;Иркутск\nЗАО Северный ветер;Казахстан;Алматы\n';
const chinese = '公司名称,国家,城市\n深圳市光学仪器有限公司,中国,深圳\n香港贸易公司,香港,香港\n';
const arabic = 'اسم الشركة,البلد,المدينة\nشركة النور للتجارة,الإمارات,دبي\nمؤسسة الخليج,السعودية,الرياض\n';
const turkish = 'Unvan;Ülke;Şehir\nYıldız Optik Dağıtım A.Ş.;Türkiye;İstanbul\nIşık Ltd. Şti.;Türkiye;Ağrı\n';
const german = 'Firma;Land;Ort\nMüller Präzision GmbH;Österreich;Zürich\nBöhm & Söhne;Dänemark;Köln\n';

const encoded: HostileFile[] = (
  [
    ['Russian', russian, ['windows-1251', 'utf-16le', 'utf-16be', 'utf-8']],
    ['shouted Russian', russian.toUpperCase(), ['windows-1251']],
    ['Chinese', chinese, ['gb18030', 'gbk', 'utf-16le', 'utf-16be', 'utf-8']],
    ['Arabic', arabic, ['windows-1256', 'utf-16le', 'utf-8']],
    ['Turkish', turkish, ['windows-1254', 'utf-8']],
    ['German', german, ['windows-1252', 'utf-16le', 'utf-8']],
  ] as const
).flatMap(([language, text, encodings]) =>
  encodings.map((encoding) =>
    of('READ', `${language} in ${encoding}`, () => Buffer.from(iconv.encode(text, encoding))),
  ),
);

const strangers: HostileFile[] = (
  [
    ['a PDF', '%PDF-1.7\n'],
    ['a PNG', '\x89PNG\r\n\x1a\n'],
    ['a JPEG', '\xff\xd8\xff\xe0'],
    ['a GIF', 'GIF89a'],
    ['a gzip', '\x1f\x8b\x08\0'],
    ['a 7-Zip archive', "7z\xbc\xaf'\x1c"],
    ['a RAR archive', 'Rar!\x1a\x07'],
    ['an XZ archive', '\xfd7zXZ\0'],
    ['a bzip2 archive', 'BZh91AY'],
    ['a Windows program', 'MZ\x90\0'],
    ['a Linux program', '\x7fELF'],
    ['an RTF text', '{\\rtf1\\ansi '],
    ['a database', 'SQLite format 3\0'],
    ['a WebP picture', 'RIFF\x10\0\0\0WEBP'],
    ['a web page', '<!DOCTYPE html><html><body>'],
    ['a web page without a head', '<table><tr><td>'],
    ['an XML file', '<?xml version="1.0"?><a/>'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a JSON object', '{"rows": 1}'],
    ['a JSON list', '[{"name": "Acme"}]'],
  ] as const
).map(([name, head]) =>
  of('NOT_A_TABLE', `${name} with a table behind`, () => Buffer.concat([Buffer.from(head, 'latin1'), utf8(table)])),
);

const odd: HostileFile[] = [
  of('FILE_EMPTY', 'an empty file', () => Buffer.alloc(0)),
  of('FILE_EMPTY', 'a byte order mark and nothing else', () => Buffer.from([0xef, 0xbb, 0xbf])),
  of('FILE_EMPTY', 'blanks', () => utf8('  \t \n'.repeat(500))),
  of('FILE_EMPTY', '20 MiB of line breaks', () => Buffer.alloc(20 * MIB, '\n')),
  of('NO_ROWS', 'a header alone', () => utf8('Name,Country,City\n')),
  of('NO_ROWS', 'a header and commas', () => utf8(`Name,Country\n${',,,\n'.repeat(300)}`)),
  of('BINARY', 'a NUL in a cell', () => inBytes(0x41, 0x00, 0x2c, 0x42)),
  of('BINARY', 'a NUL at the end', () => inBytes(0x00)),
  of('BINARY', 'a bell', () => inBytes(0x07)),
  of('BINARY', 'an escape sequence for terminals', () => utf8(`${table}\u001b[2Jx,DE,y\n`)),
  of('BINARY', 'a NUL in UTF-16', () => Buffer.from(iconv.encode(`${table}A\0B,DE,x\n`, 'utf-16le', { addBOM: true }))),
  of('BINARY', 'a backspace that hides what stands before it', () =>
    utf8(`${table}good\u0008\u0008\u0008\u0008bad,DE,x\n`),
  ),
  of('ENCODING_BROKEN', 'a mark of UTF-8 before a byte that is none', () => marked(0xff)),
  of('ENCODING_BROKEN', 'an overlong slash', () => marked(0xc0, 0xaf)),
  of('ENCODING_BROKEN', 'half a surrogate in UTF-8', () => marked(0xed, 0xa0, 0x80)),
  of('ENCODING_BROKEN', 'a character beyond Unicode', () => marked(0xf4, 0x90, 0x80, 0x80)),
  of('ENCODING_BROKEN', 'UTF-8 that was cut off', () => marked(0xe6, 0x97)),
  of('ENCODING_BROKEN', 'UTF-16 that was cut off', () =>
    iconv.encode(table, 'utf-16le', { addBOM: true }).subarray(0, -1),
  ),
  of('ENCODING_BROKEN', 'half a surrogate in UTF-16', () =>
    Buffer.concat([
      Buffer.from(iconv.encode(table, 'utf-16le', { addBOM: true })),
      Buffer.from([0x00, 0xd8, 0x41, 0x00]),
    ]),
  ),
  of('QUOTE_OPEN', 'a quotation mark that is never closed', () => utf8(`${table}"Acme,DE,x\n`)),
  of('QUOTE_OPEN', 'a quotation mark before ten thousand rows', () =>
    utf8(`Name,Country\n"${'a,DE\n'.repeat(10_000)}`),
  ),
  of('LINE_TOO_LONG', 'a line of 49 MiB', () => Buffer.concat([utf8('Name,Country\n'), Buffer.alloc(49 * MIB, 'x')])),
  of('LINE_TOO_LONG', 'a line of 49 MiB of commas', () =>
    Buffer.concat([utf8('Name,Country\n'), Buffer.alloc(49 * MIB, ',')]),
  ),
  of('LINE_TOO_LONG', 'a line of 49 MiB of quotation marks', () =>
    Buffer.concat([utf8('Name,Country\n'), Buffer.alloc(49 * MIB, '"')]),
  ),
  of('LINE_TOO_LONG', 'a quoted cell of a million short lines', () =>
    utf8(`Name,Country\n"${'x\n'.repeat(1_000_000)}",DE\n`),
  ),
  of('CELL_TOO_LONG', 'a cell of 32,768 letters', () => utf8(`Name,Country\n${'x'.repeat(32_768)},DE\n`)),
  of('TOO_MANY_COLUMNS', '201 columns', () => utf8(`${'Name,'.repeat(200)}Country\n${'x,'.repeat(200)}DE\n`)),
  of('TOO_MANY_COLUMNS', 'one row of 120,000 cells', () => utf8(`Name,Country\n${'x,'.repeat(60_000)}\n`)),
  of('TOO_MANY_ROWS', '50,001 rows', () => utf8(`Name,Country\n${'Acme,DE\n'.repeat(50_001)}`)),
  of('READ', 'formulas in every cell', () =>
    utf8(`Name,Country\n"=cmd|'/c calc'!A1",DE\n@SUM(1),DE\n+1+1,DE\n-2+3,DE\n`),
  ),
  of('READ', 'rows of all lengths', () => utf8('Name,Country,City\na\nb,DE\nc,DE,x,y,z\n')),
  of('READ', 'quotation marks in the middle of cells', () => utf8('Name;Country\nOOO "Baikal";RU\n"a"b;DE\n')),
  of('READ', 'line breaks of three kinds', () => utf8('Name,Country\r\nA,DE\rB,DE\nC,DE\r\n')),
  of('READ', 'names that are properties of every object', () =>
    utf8('Name,Country\n__proto__,constructor\ntoString,__proto__\n'),
  ),
  of('READ', 'headers that are properties of every object', () =>
    utf8('__proto__,constructor,Name,Country\n1,2,A,DE\n'),
  ),
  of('READ', 'a table called otherwise', () => utf8(table)),
];

/** Files of text. */
export const hostileTexts: readonly HostileFile[] = [...encoded, ...strangers, ...odd];
