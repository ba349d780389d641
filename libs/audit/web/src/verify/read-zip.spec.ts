import { aDossier, aLog } from '@downstream/audit/core/testing';
import { describe, expect, it } from '@jest/globals';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers';
import { inflateRawSync } from 'node:zlib';
import yazl from 'yazl';
import { readZip, type Inflate } from './read-zip';
import { verifyPack } from './verify-pack';

// The packer of the test is one for Node; a page has no such timer.
globalThis.setImmediate ??= setImmediate;

const inflate: Inflate = async (packed, most) => new Uint8Array(inflateRawSync(packed, { maxOutputLength: most + 1 }));

async function zipped(files: ReadonlyMap<string, Uint8Array>, compress = true): Promise<Uint8Array> {
  const zip = new yazl.ZipFile();
  for (const [name, bytes] of files) zip.addBuffer(Buffer.from(bytes), name, { compress });
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}
const some = new Map([
  ['a.txt', new TextEncoder().encode('one '.repeat(500))],
  ['folder/b.txt', new TextEncoder().encode('two')],
]);

describe('reading a ZIP file', () => {
  it.each([true, false])('gives every file back, deflated (%s) or stored', async (compress) => {
    const read = await readZip(await zipped(some, compress), inflate);
    expect(read.ok && [...read.files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual(
      [...some].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
    );
  });

  it('says why a cut, a foreign and an empty file cannot be read', async () => {
    const whole = await zipped(some);
    for (const bytes of [whole.subarray(0, whole.length - 10), new Uint8Array(0), new TextEncoder().encode('%PDF')])
      expect(await readZip(bytes, inflate)).toEqual({ ok: false, why: 'it is no ZIP file, or cut off' });
  });

  it('refuses names that lead elsewhere, and one name twice', async () => {
    const whole = await zipped(
      new Map([
        ['abc.txt', new Uint8Array(3)],
        ['abd.txt', new Uint8Array(3)],
      ]),
      false,
    );
    const renamed = (from: string, to: string) =>
      new Uint8Array(Buffer.from(Buffer.from(whole).toString('latin1').replaceAll(from, to), 'latin1'));
    for (const bytes of [renamed('abc.txt', '../.txt'), renamed('abc.txt', 'a\\c.txt'), renamed('abc.txt', 'abd.txt')])
      expect(await readZip(bytes, inflate)).toMatchObject({ ok: false });
  });

  it('never unpacks more than the directory says', async () => {
    const bytes = await zipped(new Map([['a', new Uint8Array(5000)]]));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 46 < bytes.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    expect(await readZip(bytes, inflate)).toMatchObject({ ok: false });
  });
});

describe('verifying a dossier in the browser', () => {
  const dossier = aDossier(aLog({ seed: 7, events: 12 }), { scope: { kind: 'log' } });

  it('finds an honest one intact, and the one byte that was changed in another', async () => {
    const honest = await verifyPack('d.zip', await zipped(dossier.files), {}, inflate);
    expect(honest).toMatchObject({ verdict: 'INTACT', facts: { keyTrusted: false } });
    const events = dossier.files.get('events.jsonl') as Uint8Array;
    const changed = events.slice();
    changed[200] = (changed[200] ?? 0) ^ 1;
    const altered = await verifyPack(
      'd.zip',
      await zipped(new Map(dossier.files).set('events.jsonl', changed)),
      {},
      inflate,
    );
    expect(altered).toMatchObject({ verdict: 'ALTERED', firstBad: { file: 'events.jsonl', line: 1 } });
  });

  it('names the file that is no dossier', async () => {
    expect(await verifyPack('x.zip', await zipped(some), {}, inflate)).toMatchObject({ verdict: 'UNREADABLE' });
    expect(await verifyPack('x.pdf', new Uint8Array(9), {}, inflate)).toEqual({
      verdict: 'UNREADABLE',
      file: 'x.pdf',
      why: 'it is no ZIP file, or cut off',
    });
  });
});
