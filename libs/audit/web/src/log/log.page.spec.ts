import { problemOf, type Visit } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import { aCheckpoint, aLog, atAudit, pageOf, warmUp } from '../testing/index';
import './checkpoints.page';
import './log.page';

const read = 'GET audit/log';
const section = (): string =>
  document.querySelector('[aria-labelledby="log"]')?.textContent?.replace(/\s+/g, ' ') ?? '';

async function open(log = aLog()): Promise<Visit> {
  const page = await atAudit('/audit');
  await page.answer(read, log);
  return page;
}

warmUp(() => open());

describe('the first page of the audit room', () => {
  it('has verifying as its largest button, and says whose records they are', async () => {
    const page = await open();
    expect(page.heading()).toBe('The records of Falkenried Thermal GmbH');
    expect(page.button('Verify a dossier').getAttribute('href')).toBe('/audit/verify');
    expect(document.querySelectorAll('.ds-button--primary')).toHaveLength(1);
  });

  it('shows the size of the log, what waits, when it was sealed, the newest checkpoint and the key', async () => {
    const page = await open(aLog({ waiting: 2 }));
    expect(section()).toMatch(/Events sealed ?1,204.*Not sealed yet ?2 events.*2 Mar 2026, 09:00 UTC/);
    expect(section()).toContain('Newest checkpoint, over 1,204 events');
    expect([...document.querySelectorAll('pre')].map((one) => one.textContent)).toEqual([
      aCheckpoint().note,
      aLog().verificationKey,
    ]);
    expect(page.has('Copy the newest checkpoint') && page.has('Copy the public key')).toBe(true);
  });

  it('says that nothing was sealed or signed yet', async () => {
    await open(aLog({ size: 0, sealedAt: null, newest: null }));
    expect(section()).toMatch(/Sealed last ?never/);
    expect(section()).toContain('No checkpoint was signed yet.');
    expect(section()).toContain('0, nothing waits');
  });

  it('leads to what the auditor may open', async () => {
    const page = await atAudit('/audit', { permissions: ['audit:read'] });
    await page.answer(read, aLog());
    const ways = [...document.querySelectorAll('nav a')].map((one) => one.getAttribute('href'));
    expect(ways).toEqual(['/audit/population', '/audit/checkpoints']);
  });

  it('claims nothing where the log could not be read, and reads it again', async () => {
    const page = await atAudit('/audit');
    await page.answer(read, problemOf('UNEXPECTED', 500), { status: 500 });
    expect(page.text()).toContain('The log could not be read.');
    expect(section()).not.toContain('Events sealed');
    await page.press('Try again');
    await page.answer(read, aLog());
    expect(section()).toContain('1,204');
  });
});

describe('the checkpoints', () => {
  it('are listed with size, time in UTC, root and key, each to be copied', async () => {
    const page = await atAudit('/audit/checkpoints');
    await page.answer('GET audit/checkpoints', pageOf([aCheckpoint(1204), aCheckpoint(1100)], 9, 'two'));
    expect(page.text()).toMatch(/1,?204.*2 Mar 2026, 09:00 UTC.*f0e1d2c3/);
    expect(page.has('Copy the checkpoint over 1,204 events')).toBe(true);
    await page.press('Show more');
    const { params } = await page.answer('GET audit/checkpoints', pageOf([aCheckpoint(900)], 9));
    expect(params.get('cursor')).toBe('two');
    expect(page.has('Copy the checkpoint over 900 events')).toBe(true);
  });

  it('say that none was signed yet, but not where they could not be read', async () => {
    const page = await atAudit('/audit/checkpoints');
    await page.answer('GET audit/checkpoints', problemOf('UNEXPECTED', 500), { status: 500 });
    expect(page.text()).not.toContain('No checkpoint was signed yet.');
    await page.press('Try again');
    await page.answer('GET audit/checkpoints', pageOf([]));
    expect(page.text()).toContain('No checkpoint was signed yet.');
  });
});
