import { expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { house } from './scratch-workspace';

const found = (text: string, name: RegExp): string[] => [...text.matchAll(name)].map(([, is = '']) => is);

it('every custom property of the pages is given a value somewhere: a browser drops a rule with another one in silence', () => {
  const pages = globSync(['apps/web/src/**/*.{css,ts,html}', 'libs/*/**/src/**/*.{css,ts,html}'], { cwd: house });
  const texts = pages.map((file) => ({ file, text: readFileSync(join(house, file), 'utf8') }));
  const given = new Set(texts.flatMap(({ text }) => found(text, /(--ds-[\w-]+)['"]?\]?\s*[:=,]/g)));
  expect(given.size).toBeGreaterThan(50);
  const lost = texts.flatMap(({ file, text }) =>
    found(text, /var\((--ds-[\w-]+)\)/g)
      .filter((name) => !given.has(name))
      .map((name) => `${file}: ${name}`),
  );
  expect(lost).toEqual([]);
});
