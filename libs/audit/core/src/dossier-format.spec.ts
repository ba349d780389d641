import { describe, expect, it } from '@jest/globals';
import { utf8 } from './bytes';
import { isScope, linesOf, readManifest } from './dossier-format';
import { dossierReadme } from './dossier-readme';
import { aDossier, aLog } from './testing/index';

const party = '019c8d2a-7c00-7000-8000-0000000000d1';

describe('the lines of a file', () => {
  const texts = (file: string) =>
    linesOf(utf8(file)).map(({ number, bytes, ended }) => [number, String.fromCharCode(...bytes), ended]);

  it('each have a number and an end', () => {
    expect(texts('')).toEqual([]);
    expect(texts('a\n\nb\n')).toEqual([
      [1, 'a', true],
      [2, '', true],
      [3, 'b', true],
    ]);
    expect(texts('a\nb')).toEqual([
      [1, 'a', true],
      [2, 'b', false],
    ]);
  });
});

describe('a scope', () => {
  it.each([
    [{ kind: 'log' }, true],
    [{ kind: 'party', party }, true],
    [{ kind: 'log', party }, false],
    [{ kind: 'party' }, false],
    [{ kind: 'party', party: 'acme' }, false],
    [{ kind: 'party', party, more: 1 }, false],
    [null, false],
  ])('%j: %s', (value, valid) => {
    expect(isScope(value)).toBe(valid);
  });
});

describe('the manifest', () => {
  const { files } = aDossier(aLog({ seed: 2 }));
  const text = String.fromCharCode(...(files.get('manifest.json') ?? []));

  it('is read when it has its outline', () => {
    expect(readManifest(utf8(text))).toMatchObject({ ok: true, value: { scope: { kind: 'log' } } });
  });

  it.each([
    [undefined, 'there is no manifest.json, so this is no dossier'],
    ['{', 'manifest.json is not JSON'],
    ['[]', 'manifest.json does not say format downstream-dossier/1'],
    [
      text.replace('downstream-dossier/1', 'downstream-dossier/2'),
      'manifest.json does not say format downstream-dossier/1',
    ],
    [text.replace('"scope"', '"skope"'), 'manifest.json lacks its log, scope or files'],
    [text.replace('"files": [', '"files": [1,'), 'manifest.json lacks its log, scope or files'],
  ])('is refused otherwise', (broken, why) => {
    expect(readManifest(broken === undefined ? undefined : utf8(broken))).toEqual({ ok: false, why });
  });
});

describe('the readme', () => {
  it('says what is proved and what is not', () => {
    const head = {
      id: party,
      log: { id: party, origin: `downstream/${party}` },
      asOf: '2026-03-14T09:30:00.000Z' as never,
    };
    const text = dossierReadme({ ...head, scope: { kind: 'party', party } });
    expect(text).toContain(`every event that concerns the distributor ${party}`);
    expect(text).toContain('WHAT IT DOES NOT PROVE');
    expect(dossierReadme({ ...head, scope: { kind: 'log' } })).toContain('every event of the log');
  });
});
