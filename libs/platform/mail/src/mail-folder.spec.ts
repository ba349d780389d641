import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseInstant, type Clock, type TenantId } from '@downstream/kernel';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { KeepingMailer } from './keeping-mailer';
import { MailFolder } from './mail-folder';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'downstream-mail-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const tenantId = '018f0000-0000-7000-8000-00000000000a' as TenantId;
const mail = {
  to: { address: 'anna@example.com', name: 'Anna' },
  subject: 'Hello',
  text: 'Text',
  messageId: 'e-1',
  tenantId,
};
const clockOf = (...times: string[]): Clock => ({
  now: () => parseInstant(times.shift() ?? '2026-01-01T00:00:00.000Z'),
});

describe('KeepingMailer and MailFolder', () => {
  it('keep mails, newest first, for their owner alone', async () => {
    const folder = new MailFolder(join(dir, 'mail'));
    expect(await folder.list()).toEqual([]);
    const mailer = new KeepingMailer(folder, clockOf('2026-03-01T10:00:00Z', '2026-03-02T10:00:00Z'));
    await mailer.send(mail);
    await mailer.send({ ...mail, messageId: 'e-2', subject: 'Second\r\nBcc: x', html: '<p>Text</p>' });
    const [second, first] = await folder.list();
    expect(second).toMatchObject({
      at: '2026-03-02T10:00:00.000Z',
      subject: 'Second Bcc: x',
      html: '<p>Text</p>',
      tenantId,
    });
    expect(first).toMatchObject({ at: '2026-03-01T10:00:00.000Z', to: { address: 'anna@example.com', name: 'Anna' } });
    expect(await folder.get(first?.key ?? '')).toEqual(first);
    expect(await folder.list(1)).toEqual([second]);
    expect(readdirSync(join(dir, 'mail')).every((name) => /^[0-9a-f]{32}\.json$/.test(name))).toBe(true);
    expect(statSync(join(dir, 'mail', `${first?.key}.json`)).mode & 0o777).toBe(0o600);
  });

  it('keep one mail per occasion, the first', async () => {
    const folder = new MailFolder(dir);
    const mailer = new KeepingMailer(folder, clockOf());
    await Promise.all([mailer.send(mail), mailer.send(mail)]);
    await mailer.send({ ...mail, text: 'Other' });
    expect((await folder.list()).map((one) => one.text)).toEqual(['Text']);
    expect(readdirSync(dir)).toHaveLength(1);
  });

  it('open nothing that is not a mail', async () => {
    const folder = new MailFolder(dir);
    const key = 'a'.repeat(32);
    writeFileSync(join(dir, `${key}.json`), '{"half":');
    writeFileSync(join(dir, `${'b'.repeat(32)}.json`), '{"key":"other"}');
    writeFileSync(join(dir, 'note.txt'), 'x');
    expect(await folder.list()).toEqual([]);
    for (const name of [key, '../secret', '..', '', `${key}.json`, 'c'.repeat(32)])
      expect(await folder.get(name)).toBeUndefined();
  });

  it('refuse an address that is none, and say plainly when the folder is unfit', async () => {
    writeFileSync(join(dir, 'file'), '');
    const mailer = new KeepingMailer(new MailFolder(join(dir, 'file')), clockOf());
    await expect(mailer.send({ ...mail, to: { address: 'nobody' } })).rejects.toMatchObject({
      refusal: { code: 'INPUT_INVALID' },
    });
    await expect(mailer.send(mail)).rejects.toMatchObject({
      refusal: {
        code: 'SERVICE_UNAVAILABLE',
        details: { detail: 'Mail cannot be kept now: the folder for mail cannot be written to.' },
      },
    });
  });
});
