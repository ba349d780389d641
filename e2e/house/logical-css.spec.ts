import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { house } from './scratch-workspace';

/**
 * Arabic runs from right to left: a style that says `left` where it means "start" is wrong there. Where the physical side
 * is meant, a comment on the same line says why. It begins with `physical:`, as in `physical: the map has its own axes`.
 */
const physical =
  /(?<![\w-])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-\w+)?|(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?<![\w-])(?:text-align|float|clear)\s*:\s*(?:left|right)\b/;

/** The lines that speak of left and right, as `line number: text`. */
function physicalLines(css: string): string[] {
  const withoutComments = css.replace(/\/\*(?!\s*physical:).*?\*\//gs, (comment) => comment.replace(/[^\n]/g, ' '));
  return withoutComments
    .split('\n')
    .map((line, i) => `${i + 1}: ${line.trim()}`)
    .filter((line) => physical.test(line) && !/\/\*\s*physical: \S/.test(line));
}

/** The styles a component holds in its own file. */
const inlineStyles = (source: string) =>
  [...source.matchAll(/\bstyles:\s*\[?\s*`([^`]*)`/g)].map(([, css]) => css ?? '').join('\n');

describe('the check for logical sides', () => {
  it.each([
    'margin-left: 1rem',
    'padding-right:0',
    '  left: 0;',
    'text-align: right',
    'border-left-color: red',
    'border-top-left-radius: 2px',
    'float: left',
  ])('refuses %s', (line) => expect(physicalLines(`a {\n${line}\n}`)).toHaveLength(1));

  it.each([
    'margin-inline-start: 1rem',
    'inset-inline-start: 0',
    'text-align: start',
    'transform-origin: left top',
    'left: 0; /* physical: the scrollbar of the map is always here */',
    '/* left: nothing is said by a comment */',
    '--ds-left: 1px',
  ])('allows %s', (line) => expect(physicalLines(`a {\n${line}\n}`)).toEqual([]));
});

const pages = globSync(['apps/web/src/**/*.{css,ts}', 'libs/ui/**/*.{css,ts}', 'libs/*/web/**/*.{css,ts}'], {
  cwd: house,
});

it('no style of the pages speaks of left or right', () => {
  const found = pages.flatMap((file) => {
    const text = readFileSync(join(house, file), 'utf8');
    return physicalLines(file.endsWith('.css') ? text : inlineStyles(text)).map((line) => `${file}:${line}`);
  });
  expect(pages.length).toBeGreaterThan(0);
  expect(found).toEqual([]);
});
