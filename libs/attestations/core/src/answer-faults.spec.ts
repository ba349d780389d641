import { describe, expect, it } from '@jest/globals';
import { minute } from '@downstream/distributors/core/testing';
import type { Answer } from './answer';
import { answerFaults, fits } from './answer-faults';
import type { Question } from './question';

const asked = { id: 'q', required: true } as const;
const text = { ...asked, type: 'TEXT', max: 10 } as const;
const date = { ...asked, type: 'DATE', from: '2000-01-01', withinMonths: 3 } as const;
const number = { ...asked, type: 'NUMBER', from: 0, to: 10, digits: 1 } as const;
const choices = { ...asked, type: 'CHOICES', choices: ['A', 'B', 'NONE'], alone: 'NONE' } as const;
const shares = { ...asked, type: 'SHARES_BY_COUNTRY' } as const;
const rows = {
  ...asked,
  type: 'ROWS',
  least: 1,
  most: 2,
  columns: [
    { id: 'city', type: 'TEXT', required: true, max: 5 },
    { id: 'since', type: 'DATE', required: false },
  ],
} as const;
const files = { ...asked, type: 'FILES', mediaTypes: ['application/pdf'], most: 1, maxBytes: 10 } as const;
const owners = {
  ...asked,
  type: 'PARTIES',
  role: 'OWNER',
  kinds: ['PERSON'],
  needs: ['country'],
  least: 1,
  most: 3,
} as const;
const person = {
  id: '1',
  kind: 'PERSON',
  name: { native: 'Ana Muster', latin: null, language: null },
  dateOfBirth: null,
  nationality: null,
  country: 'CH',
  address: null,
  position: null,
  share: { kind: 'PERCENT', percent: 60 },
} as const;
const file = { id: '1', name: 'a.pdf', mediaType: 'application/pdf', bytes: 5, sha256: 'a'.repeat(64) };

// 2 March 2026, 09:00 UTC
const faults = (question: Question, answer: Answer) =>
  answerFaults(question, answer, minute()).map(({ pointer, code }) => `${pointer} ${code}`.trim());

describe('the faults of an answer', () => {
  it.each<[Question, Answer, string[]]>([
    [text, { type: 'TEXT', text: 'enough' }, []],
    [text, { type: 'TEXT', text: ' \u200d ' }, ['/text REQUIRED']],
    [text, { type: 'TEXT', text: 'eleven long' }, ['/text TOO_LONG']],
    [{ ...text, max: 80, form: 'EMAIL' }, { type: 'TEXT', text: 'ana@muster' }, ['/text NO_EMAIL']],
    [{ ...text, max: 80, form: 'EMAIL' }, { type: 'TEXT', text: 'ana@muster.example' }, []],
    [{ ...text, max: 80, form: 'PHONE' }, { type: 'TEXT', text: 'call us' }, ['/text NO_PHONE']],
    [{ ...text, max: 80, form: 'PHONE' }, { type: 'TEXT', text: '+41 (0)44 123-45-67' }, []],
    [
      { ...text, max: 80, form: 'WEB_ADDRESS' },
      { type: 'TEXT', text: 'javascript:alert(1)' },
      ['/text NO_WEB_ADDRESS'],
    ],
    [{ ...text, max: 80, form: 'WEB_ADDRESS' }, { type: 'TEXT', text: 'https://muster.example' }, []],
    [{ ...asked, type: 'LONG_TEXT', min: 8, max: 9 }, { type: 'LONG_TEXT', text: 'short' }, ['/text TOO_SHORT']],
    [
      { ...asked, type: 'LINES', max: 5, most: 2 },
      { type: 'LINES', lines: ['a', 'A ', 'toolong'] },
      ['TOO_MANY', '/lines/1 TWICE', '/lines/2 TOO_LONG'],
    ],
    [number, { type: 'NUMBER', number: 0.1 + 0.2 }, []],
    [number, { type: 'NUMBER', number: 0.25 }, ['/number TOO_FINE']],
    [number, { type: 'NUMBER', number: 11 }, ['/number OUT_OF_RANGE']],
    [{ ...asked, type: 'PERCENT' }, { type: 'PERCENT', percent: 101 }, ['/percent OUT_OF_RANGE']],
    [date, { type: 'DATE', date: '2026-02-29' }, ['/date NO_DATE']],
    [date, { type: 'DATE', date: '2026-03-02' }, []],
    [date, { type: 'DATE', date: '2026-03-03' }, ['/date IN_THE_FUTURE']],
    [date, { type: 'DATE', date: '2025-12-02' }, []],
    [date, { type: 'DATE', date: '2025-12-01' }, ['/date TOO_OLD']],
    [date, { type: 'DATE', date: '1999-12-31' }, ['/date TOO_EARLY', '/date TOO_OLD']],
    [{ ...asked, type: 'COUNTRIES' }, { type: 'COUNTRIES', countries: ['KZ', 'KZ'] }, ['/countries/1 TWICE']],
    [{ ...asked, type: 'COUNTRIES' }, { type: 'COUNTRIES', countries: [] }, ['TOO_FEW']],
    [{ ...asked, type: 'CHOICE', choices: ['A'] }, { type: 'CHOICE', choice: 'B' }, ['/choice NO_CHOICE']],
    [choices, { type: 'CHOICES', choices: ['A', 'B'] }, []],
    [choices, { type: 'CHOICES', choices: ['NONE', 'A'] }, ['/choices/0 CHOICE_EXCLUDES']],
    [{ ...asked, type: 'BAND', bands: [] }, { type: 'BAND', band: 'A' }, ['/band NO_CHOICE']],
    [
      shares,
      {
        type: 'SHARES_BY_COUNTRY',
        shares: [33.3, 33.3, 33.3].map((percent, i) => ({ country: ['KZ', 'UZ', 'TR'][i] ?? '', percent })),
      },
      [],
    ],
    [
      shares,
      {
        type: 'SHARES_BY_COUNTRY',
        shares: [
          { country: 'KZ', percent: 60 },
          { country: 'KZ', percent: 30 },
        ],
      },
      ['/shares/1/country TWICE', 'SUM_NOT_WHOLE'],
    ],
    [rows, { type: 'ROWS', rows: [] }, ['TOO_FEW']],
    [
      rows,
      { type: 'ROWS', rows: [{ id: '1', cells: { since: { type: 'DATE', date: '2999-01-01' } } }] },
      ['/rows/0/cells/city REQUIRED', '/rows/0/cells/since/date IN_THE_FUTURE'],
    ],
    [
      rows,
      { type: 'ROWS', rows: [{ id: '1', cells: { city: { type: 'YES_NO', yes: true } } }] },
      ['/rows/0/cells/city REQUIRED'],
    ],
    [
      files,
      { type: 'FILES', files: [{ ...file, mediaType: 'text/html', bytes: 11 }] },
      ['/files/0 FILE_TYPE', '/files/0 FILE_TOO_LARGE'],
    ],
    [owners, { type: 'PARTIES', parties: [person] }, []],
    [
      owners,
      { type: 'PARTIES', parties: [{ ...person, country: null, share: null }] },
      ['/parties/0/country REQUIRED', '/parties/0/share REQUIRED'],
    ],
    [
      owners,
      { type: 'PARTIES', parties: [person, { ...person, id: '2' }] },
      ['SUM_NOT_WHOLE', '/parties/1/name/native TWICE'],
    ],
    [
      owners,
      { type: 'PARTIES', parties: [{ ...person, name: { native: 'Ана', latin: null, language: 'ru' } }] },
      ['/parties/0/name/latin LATIN_NAME'],
    ],
    [
      owners,
      { type: 'PARTIES', parties: [{ ...person, kind: 'ORGANISATION', dateOfBirth: '2001-01-01' }] },
      ['/parties/0/kind NO_CHOICE', '/parties/0/dateOfBirth NOT_FOR_ORGANISATIONS'],
    ],
    [
      owners,
      { type: 'PARTIES', parties: [{ ...person, share: { kind: 'UNKNOWN', reason: ' ' } }] },
      ['/parties/0/share/reason REQUIRED'],
    ],
    [
      { ...asked, type: 'NAME' },
      { type: 'NAME', name: { native: '', latin: null, language: null } },
      ['/name/native REQUIRED'],
    ],
    [
      { ...asked, type: 'ADDRESS' },
      { type: 'ADDRESS', address: { lines: [''], city: null, postalCode: null, country: null } },
      ['/address/lines REQUIRED', '/address/city REQUIRED', '/address/country REQUIRED'],
    ],
    [
      { ...asked, type: 'REGISTRY_NUMBER' },
      { type: 'REGISTRY_NUMBER', number: { scheme: null, value: '' } },
      ['/number/value REQUIRED'],
    ],
    [text, { type: 'UNKNOWN', reason: 'x' }, ['UNKNOWN_NOT_ALLOWED']],
    [{ ...text, unknownAllowed: true }, { type: 'UNKNOWN', reason: ' ' }, ['/reason REASON']],
    [text, { type: 'NONE' }, ['NONE_NOT_ALLOWED']],
    [{ ...text, noneAllowed: true }, { type: 'NONE' }, []],
  ])('%j answered %j: %j', (question, answer, expected) => {
    expect(faults(question, answer)).toEqual(expected);
  });

  it('are looked for only in an answer of the right kind', () => {
    expect(fits(text, { type: 'TEXT', text: '' })).toBe(true);
    expect(fits(text, { type: 'NONE' })).toBe(true);
    expect(fits(text, { type: 'LONG_TEXT', text: '' })).toBe(false);
  });
});
