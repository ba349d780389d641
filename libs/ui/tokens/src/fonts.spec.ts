import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = process.cwd();
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const faces = read('libs/ui/tokens/src/fonts.css').split('@font-face').slice(1);
const [latin] = faces.map((face) => /url\('(\/[^']+)'\)/.exec(face)?.[1]).filter((url) => url !== undefined);

describe('the faces of Inter', () => {
  it('come in the same weights, so that a bold word does not mix them', () => {
    expect(new Set(faces.map((face) => /font-weight: ([\d ]+);/.exec(face)?.[1]))).toEqual(new Set(['400 600']));
  });

  it('have the weights that are used', () => {
    const weights = [...read('libs/ui/tokens/src/tokens.css').matchAll(/--ds-(?:regular|bold): (\d+);/g)];
    expect(weights.map(([, weight]) => weight)).toEqual(['400', '600']);
  });

  it('begin with the Latin one, which the server has the desk preload, and which is small', () => {
    const file = join(root, 'apps/web/src/public', latin ?? '');
    expect(existsSync(file)).toBe(true);
    expect(statSync(file).size).toBeLessThan(30_000);
    expect(read('tools/first-files.mjs')).toContain(`'${latin}'`);
  });
});
