import { describe, expect, it } from '@jest/globals';
import MessageFormat from '@messageformat/core';
import { argumentsOf, MessageSyntaxError, parseMessage, sayMessage, type WordParams } from './icu';

const say = (text: string, params: WordParams = {}, locale = 'en') => sayMessage(parseMessage(text), params, locale);

describe('messages', () => {
  const messages: [string, WordParams][] = [
    ['Nothing to do', {}],
    ['Hello {name}, welcome to {place}', { name: 'Ana', place: 'Bonn' }],
    ["It''s {x}", { x: 'here' }],
    ["A '{literal}' brace", {}],
    ["don't {x}", { x: 'stop' }],
    ['{n, plural, =0 {none} one {one row} other {# rows}}', { n: 0 }],
    ['{n, plural, =0 {none} one {one row} other {# rows}}', { n: 1 }],
    ['{n, plural, =0 {none} one {one row} other {# rows}}', { n: 12 }],
    ['{n, plural, offset:1 =0 {nobody} =1 {{who}} one {{who} and one} other {{who} and #}}', { n: 2, who: 'Ana' }],
    ['{n, plural, offset:1 =0 {nobody} =1 {{who}} one {{who} and one} other {{who} and #}}', { n: 5, who: 'Ana' }],
    ['{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}', { n: 22 }],
    ['{kind, select, COMPANY {it} other {they}} signed', { kind: 'COMPANY' }],
    ['{kind, select, COMPANY {it} other {they}} signed', { kind: 'PERSON' }],
    ['{a, select, x {{n, plural, one {# thing} other {# things}}} other {}}', { a: 'x', n: 3 }],
    ['{n, plural, one {# hit in {list, select, SDN {OFAC} other {a list}}} other {# hits}}', { n: 1, list: 'SDN' }],
  ];

  it.each(messages)('%s says what the usual compiler says', (text, params) => {
    expect(say(text, params)).toBe(new MessageFormat('en').compile(text)(params));
  });

  it.each([
    ['ru', 1, 'строка'],
    ['ru', 3, 'строки'],
    ['ru', 5, 'строк'],
    ['ar', 2, 'صفان'],
  ])('counts as %s does: %i', (locale, n, word) => {
    const text = '{n, plural, one {строка} few {строки} many {строк} two {صفان} other {…}}';
    expect(say(text, { n }, locale)).toBe(word);
  });

  it('writes numbers as the locale does', () => {
    expect(say('{n} of {all, number}', { n: 1204, all: 13821 }, 'de')).toBe('1.204 of 13.821');
    expect(say('{n, plural, other {# rows}}', { n: 1204 }, 'en-GB')).toBe('1,204 rows');
    expect(say('{share, number, percent}', { share: 0.48 }, 'en-GB')).toBe('48%');
  });

  it('keeps what comes from outside apart where one writes from right to left, with Latin digits', () => {
    expect(say('{maker} تطلب {n}', { maker: 'Halden Optik', n: 1204 }, 'ar-u-nu-latn')).toBe(
      '\u2068Halden Optik\u2069 تطلب 1,204',
    );
  });

  it('shows a missing argument instead of hiding it', () => {
    expect(say('Hello {name}')).toBe('Hello {name}');
    expect(say('{n, plural, other {#}}')).toBe('{n}');
    expect(say('{kind, select, a {A} other {B}}')).toBe('B');
  });

  it.each(['{', '{name', 'a } b', '{n, plural, one {x}}', '{n, date, short}', '{n, plural, other {x}', '{}'])(
    'refuses %s',
    (text) => {
      expect(() => parseMessage(text)).toThrow(MessageSyntaxError);
    },
  );

  it('names the arguments, those inside cases too', () => {
    expect(argumentsOf(parseMessage('{b} {n, plural, one {{a}} other {{b} #}}'))).toEqual(['a', 'b', 'n']);
  });
});
