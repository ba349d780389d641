import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { format } from 'prettier';
import { compile } from './compile';

const source = readFileSync(join(import.meta.dirname, 'letter.mjml'), 'utf8');
const file = join(import.meta.dirname, 'compiled.ts');

/** The module that the server loads. */
async function written(): Promise<string> {
  const layout = JSON.stringify(await compile(source), null, 2);
  const text = `/** Compiled from letter.mjml; compile.spec.ts writes it anew with UPDATE_GOLDEN=1. */\nexport const compiled = ${layout};\n`;
  return format(text, { parser: 'typescript', singleQuote: true, trailingComma: 'all', printWidth: 120 });
}

describe('the layout of letters', () => {
  it('is compiled from its MJML source (UPDATE_GOLDEN=1 writes it anew)', async () => {
    const text = await written();
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('turns round whole: what the compiler makes of a right-to-left source is what the places give', async () => {
    const places = (text: string) => text.replaceAll('[[start]]', 'right').replaceAll('[[dir]]', 'rtl');
    const turned = source.replace('dir="ltr">', 'dir="rtl">').replaceAll('align="left"', 'align="right"');
    const { frame, blocks } = await compile(turned);
    const plain = await compile(source);
    // MJML itself leaves columns and sections left to right; ours turn with the language.
    const all = (layout: typeof plain) => places([layout.frame, ...Object.values(layout.blocks)].join('\n'));
    expect(all(plain)).toBe(all({ frame, blocks }));
  });

  it('refuses a source that MJML does not know', async () => {
    await expect(compile('<mjml><mj-body><mj-nothing /></mj-body></mjml>')).rejects.toThrow('mj-nothing');
  });
});
