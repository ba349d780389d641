import type { Visit } from '@downstream/access/web/testing';
import { aDossier, aLog } from '@downstream/audit/core/testing';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers';
import yazl from 'yazl';
import { atAudit, until, warmUp } from '../testing/index';
import './verify-pack';
import './verify.page';

// The packer of the test is one for Node; a page has no such timer.
globalThis.setImmediate ??= setImmediate;

const dossier = aDossier(aLog({ seed: 7, events: 12 }));
const open = (): Promise<Visit> => atAudit('/audit/verify');

async function fileOf(files: ReadonlyMap<string, Uint8Array>, name = 'dossier.zip'): Promise<File> {
  const zip = new yazl.ZipFile();
  // Stored, not deflated: a browser inflates by itself.
  for (const [path, bytes] of files) zip.addBuffer(Buffer.from(bytes), path, { compress: false });
  zip.end();
  const bytes = new Uint8Array(await buffer(zip.outputStream));
  return Object.assign(new File([bytes], name), { arrayBuffer: () => Promise.resolve(bytes.buffer) });
}

async function drop(page: Visit, file: File): Promise<void> {
  const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
    dataTransfer: { files: [file] },
  });
  document.querySelector('.drop')?.dispatchEvent(event);
  await page.settle();
}
const verdict = () => document.querySelector('.box')?.getAttribute('data-tone');

let whole: File;
let altered: File;
beforeAll(async () => {
  const { files } = dossier;
  whole = await fileOf(files);
  const events = (files.get('events.jsonl') as Uint8Array).slice();
  events[200] = (events[200] ?? 0) ^ 1;
  altered = await fileOf(new Map(files).set('events.jsonl', events), 'altered.zip');
});
warmUp(() => open());

describe('verifying a dossier', () => {
  it('says that nothing was altered, what was checked, and what was not', async () => {
    const page = await open();
    await drop(page, whole);
    await until(page, 'Not altered');
    expect(verdict()).toBe('good');
    expect(page.text()).toContain('Everything in dossier.zip is as it was sealed.');
    expect(page.text()).toMatch(/What was checked Scope The whole log/);
    expect(page.text()).toContain('What was not checked');
    expect(page.text()).toContain('no key was given, so the key in the dossier vouches for itself');
    expect(document.activeElement?.id).toBe('verdict');
  });

  it('sends nothing anywhere', async () => {
    const page = await open();
    await drop(page, whole);
    await until(page, 'Not altered');
    expect(page.waiting()).toEqual([]);
  });

  it('says that it was altered, and names the first bad record', async () => {
    const page = await open();
    await drop(page, altered);
    await until(page, 'altered.zip is not as it was sealed.');
    expect(verdict()).toBe('stop');
    expect(page.text()).toMatch(/The first bad record .* File events\.jsonl Line 1/);
    expect(page.text()).not.toContain('What was checked');
  });

  it('says that a file it cannot read says nothing about what is in it', async () => {
    const page = await open();
    const bytes = new TextEncoder().encode('%PDF');
    await drop(page, Object.assign(new File([bytes], 'a.pdf'), { arrayBuffer: () => Promise.resolve(bytes.buffer) }));
    await until(page, 'Cannot be read');
    expect(verdict()).toBe('hold');
    expect(page.text()).toContain('a.pdf could not be verified. That says nothing about what is in it.');
  });

  it('says so when the file cannot be opened, and shows no verdict', async () => {
    const page = await open();
    await drop(page, Object.assign(new File([], 'gone.zip'), { arrayBuffer: () => Promise.reject(new Error('gone')) }));
    await until(page, 'the file could not be read');
    expect(verdict()).toBeUndefined();
  });

  it('leaves a file that is too large to the verifier in it, and takes an older verdict off the screen', async () => {
    const page = await open();
    await drop(page, whole);
    await until(page, 'Not altered');
    const large = new File([], 'large.zip');
    Object.defineProperty(large, 'size', { value: 513 * 1024 * 1024 });
    await drop(page, large);
    expect(page.text()).toContain('This file has more than 512 MB');
    expect(verdict()).toBeUndefined();
  });

  it('verifies the same file again with a key from elsewhere, and refuses one that is not the signer’s', async () => {
    const page = await open();
    await drop(page, whole);
    await until(page, 'Not altered');
    const key = /Signed by (\S+)/.exec(page.text())?.[1] ?? '';
    expect(page.text()).toContain('The key in the dossier itself.');
    await page.type('Public key of the log', ` ${key} `);
    await page.press('Verify again with these');
    await until(page, 'The key you gave.');
    expect(verdict()).toBe('good');
    expect(page.text()).not.toContain('vouches for itself');
    await page.type('Public key of the log', 'no key at all');
    await page.press('Verify again with these');
    await until(page, 'Cannot be read');
    expect(verdict()).toBe('hold');
  });

  it('takes an earlier checkpoint whose last line break was lost in copying', async () => {
    const page = await open();
    await drop(page, whole);
    await until(page, 'no earlier checkpoint was at hand');
    const note = new TextDecoder().decode(dossier.files.get('proofs/checkpoint.txt'));
    await page.type('Earlier checkpoint', note.trimEnd());
    await page.press('Verify again with these');
    await until(page, 'Continues');
    expect(page.text()).not.toContain('no earlier checkpoint was at hand');
  });
});
