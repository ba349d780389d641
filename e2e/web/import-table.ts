import iconv from 'iconv-lite';

/** Sums the digits of a number by weights; the check digits of an INN of ten digits follow from it. */
const check = (digits: string, weights: readonly number[]): number =>
  (weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11) % 10;

/** A right INN of a company, of the nth of ours. */
function inn(n: number): string {
  const head = String(770_000_000 + n * 37);
  return head + String(check(head, [2, 4, 10, 3, 5, 9, 4, 6, 8]));
}
const wrong = (number: string): string => number.slice(0, -1) + String((Number(number.at(-1)) + 1) % 10);

const countries = ['Россия', 'RU', 'Russia', 'РФ', 'Russian Federation', 'Russland', 'rus', 'Rusland'];
const others = ['Казахстан', 'Germany', 'Deutschland', 'Турция', 'UAE', 'Узбекистан', 'Germny', 'Congo', 'Польша'];

/** One row of the table, with what is wrong with it by its number. */
function row(n: number): string[] {
  const russian = n % 3 !== 0;
  const pick = <T>(list: readonly T[]): T => list[n % list.length] as T;
  return [
    n % 97 === 0 ? '' : `ООО «Прибор ${n % 89 === 0 ? n - 1 : n}»`,
    russian ? pick(countries) : pick(others),
    russian ? (n % 41 === 0 ? wrong(inn(n)) : inn(n % 89 === 0 ? n - 1 : n)) : '',
    '',
    pick(['Москва', 'Казань', 'Алматы', 'Berlin', 'İzmir']).replace('İ', 'I'),
    n % 2 ? `www.pribor${n}.example` : '-',
    n % 7 ? `Иван Петров ${n}` : '',
    n % 7 ? (n % 53 === 0 ? 'ivan at pribor' : `ivan${n}@pribor.example`) : '',
    n % 7 ? (n % 61 === 0 ? '123' : `+7 495 ${String(1_000_000 + n).slice(0, 3)} ${String(10 + (n % 89))} 12`) : '',
    pick(['низкий', 'средний', 'high', 'yellow', '']),
    n % 31 === 0 ? '=СУММ(A1:A9)' : 'заметка; с точкой',
  ];
}

const cell = (text: string): string => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * A table of 1,000 distributors as somebody's office has it: in windows-1251, with a title and an empty line above the header,
 * headers in two languages, an empty column, countries in seven spellings, wrong numbers, double rows and notes.
 */
export function messyTable(): Buffer {
  const head = ['Наименование организации', 'Country of reg.', 'ИНН', '', 'Город', 'Сайт', 'ФИО', 'E-mail', 'Тел.'];
  const lines = [
    ['Дилеры на 1 марта 2026', 'для внутреннего пользования'],
    [],
    [...head, 'Риск', 'Примечание'],
    ...Array.from({ length: 1_000 }, (_, n) => row(n + 1)),
    [],
  ];
  return Buffer.from(iconv.encode(lines.map((line) => line.map(cell).join(';')).join('\r\n'), 'windows-1251'));
}
