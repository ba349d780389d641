import { describe, expect, it } from '@jest/globals';
import { listFileError } from './list-file-error';
import type { ListSource } from './list-format';
import { sourceOfBytes } from './list-source';
import { oneFileFormat } from './one-file-format';
import { reportOf } from './report';
import { Unreadable } from './whole-list';

const file = (name: string): ListSource => sourceOfBytes(name, Buffer.from('x'));
const own = { code: 'OWN', file: 'a.xml', what: 'Something.' };
const format = (
  terms: string | null,
  read = () => ({ ok: true, entries: [], report: reportOf([], { notes: [own] }) }) as const,
) => oneFileFormat({ id: 'un', title: 'A list', terms, read: () => Promise.resolve(read()) });

describe('oneFileFormat', () => {
  it('puts terms before all other notes, where there are any', async () => {
    const said = async (terms: string | null) => {
      const result = await format(terms).read('list', [file('a.xml')]);
      return result.ok ? result.report.notes : result.errors;
    };
    expect(await said(null)).toEqual([own]);
    expect(await said('Ask first.')).toEqual([{ code: 'TERMS', file: 'a.xml', what: 'Ask first.' }, own]);
  });

  it.each([
    ['no file', [], 'FILE_MISSING'],
    ['two files', [file('a.xml'), file('b.xml')], 'FILE_TWICE'],
  ])('refuses %s', async (_, sources, code) => {
    expect(await format(null).read('list', sources)).toMatchObject({ ok: false, errors: [{ code }] });
  });

  it('gives the errors of a file that cannot be read, and passes a defect on', async () => {
    const failing = (error: Error) =>
      format('Ask first.', () => {
        throw error;
      }).read('list', [file('a.xml')]);
    const fault = listFileError('a.xml', 'XML_BROKEN', 'It is broken.');
    expect(await failing(new Unreadable(fault))).toEqual({ ok: false, errors: [fault] });
    await expect(failing(new TypeError('defect'))).rejects.toThrow('defect');
  });
});
