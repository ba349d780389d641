import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';

interface Asset {
  readonly input: string;
  readonly output?: string;
}

const { version } = JSON.parse(readFileSync('node_modules/pdfjs-dist/package.json', 'utf8')) as { version: string };
const web = JSON.parse(readFileSync('apps/web/project.json', 'utf8')) as {
  targets: { build: { options: { assets: Asset[] } } };
};

describe('what the reader fetches', () => {
  const assets = web.targets.build.options.assets.filter(({ input }) => input.includes('pdfjs-dist'));

  it('lies where the installed version looks for it', () => {
    const folders = assets.map(({ output }) => output);
    expect(folders.sort()).toEqual(['', '/cmaps', '/codecs', '/standard_fonts'].map((end) => `pdfjs-${version}${end}`));
  });

  it('is in the package', () => {
    expect(assets.filter(({ input }) => !existsSync(input))).toEqual([]);
    expect(existsSync('node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs')).toBe(true);
  });
});
