import { describe, expect, it } from '@jest/globals';
import { periodText, spanOf } from './advanced-period';
import { sourceOfBytes } from './list-source';
import type { XmlElement } from './xml-element';
import { readXml } from './xml-records';

async function period(content: string): Promise<XmlElement> {
  const found: XmlElement[] = [];
  const source = sourceOfBytes('x.xml', Buffer.from(`<x><DatePeriod>${content}</DatePeriod></x>`));
  await readXml(source, { root: 'x', records: { DatePeriod: (record) => void found.push(record) } });
  const [first] = found;
  if (!first) throw new Error('no period');
  return first;
}
const point = (name: string, [year, month, day]: readonly string[]): string =>
  `<${name}><Year>${year}</Year>${month ? `<Month>${month}</Month>` : ''}${day ? `<Day>${day}</Day>` : ''}</${name}>`;
const edge = (name: string, date: string, about = false): string =>
  `<${name} Approximate="${about}">${point('From', date.split('-'))}${point('To', date.split('-'))}</${name}>`;

describe('spanOf', () => {
  it.each([
    [edge('Start', '1962-1-1') + edge('End', '1962-12-31'), '1962-01-01', '1962-12-31', false],
    [edge('Start', '1962-1-1', true) + edge('End', '1962-12-31', true), '1962-01-01', '1962-12-31', true],
    [edge('Start', '1979-3-14') + edge('End', '1979-3-14'), '1979-03-14', '1979-03-14', false],
    [edge('Start', '1980-2'), '1980-02-01', '1980-02-29', false],
    [edge('Start', '1980'), '1980-01-01', '1980-12-31', false],
  ])('%s', async (content, from, to, circa) => {
    expect(spanOf(await period(content))).toEqual({ from, to, circa });
  });

  it.each([
    ['nothing', ''],
    ['an end before the beginning', edge('Start', '1979-3-14') + edge('End', '1978-3-14')],
    ['a day that does not exist', edge('Start', '1979-2-30') + edge('End', '1979-2-30')],
    ['no year', '<Start><From><Month>3</Month></From></Start>'],
    ['words', '<Start><From><Year>about 1980</Year></From></Start>'],
  ])('makes nothing of %s', async (_, content) => {
    expect(spanOf(await period(content))).toBeNull();
  });

  it('keeps what it does not understand as text', async () => {
    expect(periodText(await period('<Start><From><Year>1979</Year><Month>2</Month><Day>30</Day></From></Start>'))).toBe(
      '1979 2 30',
    );
    expect(spanOf(undefined)).toBeNull();
  });
});
