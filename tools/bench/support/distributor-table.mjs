// A workbook of distributors as an export of a customer system is: shared strings, one header row, and a fault in some rows.
import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import { chance } from './random.mjs';

/** Words for countries that nobody knows, with what they stand for. */
export const UNKNOWN_WORDS = { 'deutschl.': 'DE', 'the emirates': 'AE' };

const HEADER = ['Company name', 'Country', 'Registration number', 'Address', 'City', 'Postal code', 'Website'].concat([
  ...['Contact person', 'E-mail', 'Phone', 'Products', 'Territory', 'Expected item', 'Quantity'],
]);
const starts =
  'Kestrel Alpine Baltic Corvid Delta Emerald Falcon Gamma Harbour Iris Juniper Karst Lumen Meridian Nordic'
    .concat(' Orion Pegasus Quartz Ravel Sable Tundra Umbra Vega Willow Xenon Yarrow Zephyr')
    .split(' ');
const kinds = ['Optics', 'Trading', 'Systems', 'Imaging', 'Security', 'Instruments', 'Supplies', 'Photonics'];
const given = ['Anna', 'Boris', 'Chen', 'Dilara', 'Emil', 'Farid', 'Greta', 'Hana', 'Igor', 'Jun', 'Katya', 'Leyla'];
const family = ['Aksoy', 'Berger', 'Costa', 'Demir', 'Engel', 'Fischer', 'Garcia', 'Huang', 'Ivanov', 'Jensen', 'Kaya'];
const countries = [
  ['Germany', 'DE', '+49 30 2', 'GmbH', 'Berlin'],
  ['Türkiye', 'TR', '+90 212 3', 'A.S.', 'Istanbul'],
  ['France', 'FR', '+33 1 4', 'SARL', 'Lyon'],
  ['Vereinigte Arabische Emirate', 'AE', '+971 4 3', 'FZE', 'Dubai'],
  ['Казахстан', 'KZ', '+7 727 2', 'LLP', 'Almaty'],
  ['中国', 'CN', '+86 571 8', 'Co., Ltd.', 'Hangzhou'],
  ['GB', 'GB', '+44 20 7', 'Ltd', 'London'],
];
const syllables = ['ba', 'dor', 'ka', 'len', 'mir', 'no', 'rash', 'sul', 'tek', 'vo', 'zan', 'gri', 'hal', 'pe'];

/** One row; every hundredth and so on has something wrong with it. */
function row(dice, n, faults) {
  const [country, code, phone, form, city] = dice.pick(countries);
  const word = dice.pick(syllables) + dice.pick(syllables) + dice.pick(syllables);
  const name = `${dice.pick(starts)} ${word} ${dice.pick(kinds)} ${n} ${form}`;
  const person = `${dice.pick(given)} ${dice.pick(family)}`;
  const host = `${word}-${n}.example`;
  const cells = [
    ...[name, country, `${code}${String(10_000_000 + n)}`, `${1 + dice.below(240)} ${dice.pick(starts)} Street`, city],
    ...[String(10_000 + dice.below(80_000)), `https://www.${host}`, person],
    ...[`${person.toLowerCase().replace(' ', '.')}@${host}`, `${phone}${String(100_000 + n).padStart(6, '0')}`],
    ...['Thermal cameras; Lenses', 'DE; FR', 'Thermal camera', String(1 + dice.below(400))],
  ];
  if (!faults) return cells;
  if (n % 97 === 0) cells[1] = n % 2 === 0 ? 'Deutschl.' : 'The Emirates';
  if (n % 101 === 0) cells[8] = 'no mail';
  if (n % 103 === 0) cells[0] = '';
  if (n % 211 === 0) cells[13] = 'many';
  return cells;
}

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const letter = (place) => String.fromCharCode(65 + place);

/**
 * The bytes of a workbook with so many rows below its header.
 * @param options.seed the same makes the same rows
 * @param options.faults whether some of them have something wrong
 */
export async function distributorTable(rows, { seed, faults = true }) {
  const dice = chance(seed);
  const strings = new Map();
  const shared = (text) => {
    if (!strings.has(text)) strings.set(text, strings.size);
    return strings.get(text);
  };
  const line = (cells, n) =>
    `<row r="${n}">${cells
      .map((text, place) => (text === '' ? '' : `<c r="${letter(place)}${n}" t="s"><v>${shared(text)}</v></c>`))
      .join('')}</row>`;
  const sheet = [line(HEADER, 1)];
  for (let n = 1; n <= rows; n++) sheet.push(line(row(dice, n, faults), n + 1));
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="r"><sheets><sheet name="Customers" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheet.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${[...strings.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
  };
  const zip = new yazl.ZipFile();
  for (const [path, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content, 'utf8'), path);
  zip.end();
  return buffer(zip.outputStream);
}
