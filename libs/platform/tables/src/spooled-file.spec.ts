import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SpooledFile } from './spooled-file';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'spooled-'))));
afterAll(() => rm(folder, { recursive: true }));

describe('a spooled file', () => {
  it('knows its size and hash before any of it goes out, and has no name', async () => {
    const file = await SpooledFile.of(Readable.from(['Åle', Buffer.from('sund'), '']), folder);
    expect([file.bytes, file.sha256]).toEqual([8, createHash('sha256').update('Ålesund').digest('hex')]);
    expect(await readdir(folder)).toEqual([]);
    expect(await text(file.stream())).toBe('Ålesund');
  });

  it('of a stream that breaks is none', async () => {
    const broken = new Readable({ read: () => undefined });
    broken.push('half');
    queueMicrotask(() => broken.destroy(new Error('broken')));
    await expect(SpooledFile.of(broken, folder)).rejects.toThrow('broken');
    expect(await readdir(folder)).toEqual([]);
  });

  it('ends its stream where it cannot be written', async () => {
    const source = Readable.from(['x']);
    await expect(SpooledFile.of(source, join(folder, 'nowhere'))).rejects.toThrow('ENOENT');
    expect(source.destroyed).toBe(true);
  });

  it('can be given up', async () => {
    const file = await SpooledFile.of(Readable.from(['x']), folder);
    await file.discard();
    expect(() => file.stream()).toThrow('out of range');
  });
});
