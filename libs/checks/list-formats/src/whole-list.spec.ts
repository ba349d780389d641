import { describe, expect, it } from '@jest/globals';
import { listFileError } from './list-file-error';
import { sourceOfBytes } from './list-source';
import { onlyFile, Unreadable, wholeList } from './whole-list';

const fault = (row: number) => listFileError('list.xml', 'XML_BROKEN', 'Broken.', row);

describe('wholeList', () => {
  it('turns what is unreadable into its errors, twenty at most', async () => {
    const errors = Array.from({ length: 30 }, (_, i) => fault(i + 1));
    const result = await wholeList(() => Promise.reject(new Unreadable(...errors)));
    expect(result).toEqual({ ok: false, errors: errors.slice(0, 20) });
  });

  it('leaves defects and faults of the source what they are', async () => {
    await expect(wholeList(() => Promise.reject(new TypeError('defect')))).rejects.toThrow('defect');
  });
});

describe('onlyFile', () => {
  const [one, two] = [sourceOfBytes('a.xml', new Uint8Array()), sourceOfBytes('b.xml', new Uint8Array())];
  const refusal = (...sources: Parameters<typeof onlyFile>[0]) => {
    try {
      return onlyFile(sources);
    } catch (error) {
      return error instanceof Unreadable ? error.errors : error;
    }
  };

  it('is the one file, neither none nor several', () => {
    expect(onlyFile([one])).toBe(one);
    expect(refusal()).toMatchObject([{ code: 'FILE_MISSING' }]);
    expect(refusal(one, two)).toMatchObject([{ file: 'b.xml', code: 'FILE_TWICE' }]);
  });
});
