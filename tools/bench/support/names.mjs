// Invented company names, in the scripts and with the numbers of the countries that distributors come from.

export const DAY_MS = 86_400_000;

/** Countries by how many distributors are there. */
export const places = [
  ['DE', 14],
  ['CN', 12],
  ['FR', 9],
  ['PL', 8],
  ['TR', 8],
  ['IT', 8],
  ['US', 8],
  ['AE', 6],
  ['KZ', 5],
  ['HK', 5],
  ['JP', 5],
  ['CZ', 4],
  ['NO', 3],
  ['GE', 3],
  ['RS', 2],
];
const first = ['Nord', 'Alpin', 'Baltic', 'Orion', 'Helio', 'Kestrel', 'Lumen', 'Meridian', 'Polar', 'Rhein', 'Sigma'];
const second = ['optik', 'therm', 'sensor', 'drone', 'vision', 'photonik', 'avionik', 'mess', 'elektron', 'laser'];
const third = ['Handel', 'Trading', 'Systems', 'Supply', 'Technik', 'Distribution', 'Export', 'Group', 'Partners'];
const form = { DE: 'GmbH', FR: 'SAS', PL: 'Sp. z o.o.', TR: 'A.Ş.', IT: 'S.r.l.', US: 'Inc.', AE: 'FZE', CZ: 's.r.o.' };
const han = ['深圳', '恒泰', '光电', '华南', '东方', '精密', '热像', '科技', '联合', '海通', '北方', '新星'];
const latinHan = ['Shenzhen', 'Hengtai', 'Guangdian', 'Huanan', 'Dongfang', 'Jingmi', 'Rexiang', 'Keji'];
const cyrillic = ['Сапа', 'Восток', 'Оптика', 'Термо', 'Сервис', 'Алатау', 'Прибор', 'Импорт', 'Дала', 'Сенсор'];
const latinCyrillic = ['Sapa', 'Vostok', 'Optika', 'Termo', 'Servis', 'Alatau', 'Pribor', 'Import', 'Dala', 'Sensor'];

/** A legal name: native, Latin where the native is not, and its language. */
export function names(dice, country) {
  const number = dice.below(9_000) + 1_000;
  if (country === 'CN' || country === 'HK' || country === 'JP') {
    const native = `${dice.pick(han)}${dice.pick(han)}${dice.pick(han)}有限公司`;
    return { native, latin: `${dice.pick(latinHan)} ${dice.pick(latinHan)} ${number} Co. Ltd.`, language: 'zh' };
  }
  if (country === 'KZ' || country === 'RS' || country === 'GE') {
    const [a, b] = [dice.below(cyrillic.length), dice.below(cyrillic.length)];
    const latin = `TOO ${latinCyrillic[a]} ${latinCyrillic[b]} ${number}`;
    return { native: `ТОО «${cyrillic[a]} ${cyrillic[b]} ${number}»`, latin, language: 'ru' };
  }
  const native = `${dice.pick(first)}${dice.pick(second)} ${dice.pick(third)} ${number} ${form[country] ?? 'AS'}`;
  return { native, latin: null, language: null };
}

/** A number in a register. */
export const registryOf = (dice, country) =>
  country === 'CN'
    ? { scheme: 'USCI', value: `91${dice.hex(16).toUpperCase()}` }
    : { scheme: 'LOCAL', value: `${country}${String(dice.below(1e9)).padStart(9, '0')}` };
