import type { Visit } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import { atDesk, pageOf, warmUp } from '../testing/index';
import { aScreening, aScreenedParty } from './testing/a-screening';
import './screening.page';
import './screenings.page';

const open = async (rows = [aScreening()], roles?: Parameters<typeof atDesk>[1]): Promise<Visit> => {
  const page = await atDesk('/desk/screenings', roles);
  await page.answer('GET screenings', pageOf(rows));
  return page;
};
const tableRows = (): string[] =>
  [...document.querySelectorAll('tbody tr')].map((one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? '');

warmUp(() => open());

describe('the screenings', () => {
  it('are listed with what they came to; what was not searched for is never called good', async () => {
    await open([
      aScreening(),
      aScreening({
        id: aScreening().id.replace(/.$/, '1'),
        counts: { nothingFound: 3, candidatesFound: 1, notRun: 2, candidates: 4 },
        parties: 6,
      }),
    ]);
    expect(tableRows()[0]).toContain('One party');
    expect(tableRows()[0]).toContain('Nothing found of one');
    expect(tableRows()[1]).toContain('One with candidates, 2 not searched, nothing found of 3');
    const tones = [...document.querySelectorAll('tbody ds-chip ds-shape')].map((one) => one.getAttribute('data-tone'));
    expect(tones).toEqual(['good', 'unknown']);
  });

  it('ask for a name before anything is sent', async () => {
    const page = await open();
    await page.press('Screen now');
    expect(page.text()).toContain('Write at least one name.');
    expect(page.waiting()).toEqual([]);
  });

  it('send every name of the party and open what was found', async () => {
    const page = await open();
    await page.type('Names', 'Ana Silva\n\nАна Силва');
    await page.press('Screen now');
    const sent = await page.answer(
      'POST screenings',
      { screening: aScreening(), parties: [aScreenedParty()] },
      { status: 201 },
    );
    expect(sent.body).toMatchObject({ parties: [{ names: ['Ana Silva', 'Ана Силва'], kind: 'ORGANISATION' }] });
    await page.answer(`GET screenings/${aScreening().id}`, aScreening());
    await page.answer(`GET screenings/${aScreening().id}/parties`, pageOf([aScreenedParty()]));
    expect(page.text()).toContain('Nothing found');
  });

  it('are for those who may screen; others read', async () => {
    const page = await open([aScreening()], { roles: ['approver'] });
    expect(page.button('Screen now').getAttribute('aria-description')).toContain('Analysts can screen');
  });
});

describe('a screening', () => {
  const show = async (party = aScreenedParty(), screening = aScreening()): Promise<Visit> => {
    const page = await atDesk(`/desk/screenings/${screening.id}`);
    await page.answer(`GET screenings/${screening.id}`, screening);
    if (screening.state === 'DONE') await page.answer(`GET screenings/${screening.id}/parties`, pageOf([party]));
    return page;
  };

  it('gives the reasons of each candidate, and its certificate', async () => {
    const page = await show(
      aScreenedParty({
        result: 'CANDIDATES_FOUND',
        candidates: [
          {
            ...{
              list: 'ofac-sdn',
              ref: '900001',
              name: 'SOROKHTIN, Gennady',
              kind: 'INDIVIDUAL',
              programmes: ['RUSSIA'],
            },
            ...{ score: 0.97, band: 'HIGH', idMatch: false, ours: 'Gennady', theirs: 'SOROKHTIN' },
            features: [
              { id: 'COUNTRY_DIFFERS', weight: -0.05, params: { ours: 'NO', theirs: 'RU' } },
              { id: 'WORD_EQUAL', weight: 0.5, params: { ours: 'gennady', theirs: 'gennady' } },
            ],
            entryFingerprint: 'f'.repeat(64),
          },
        ],
      }),
      aScreening({ counts: { nothingFound: 0, candidatesFound: 1, notRun: 0, candidates: 1 } }),
    );
    const lines = [...document.querySelectorAll('.candidate li')].map((one) => one.textContent?.trim() ?? '');
    expect(lines[0]).toMatch(/^\+/);
    expect(lines[1]).toMatch(/^−/);
    expect(page.button('Certificate (PDF)').getAttribute('href')).toBe(
      `/api/v1/screenings/${aScreening().id}/certificate.pdf`,
    );
  });

  it('says of a party with nothing to search for that nothing is said', async () => {
    const page = await show(aScreenedParty({ result: 'NOT_RUN', outcome: 'NOT_SEARCHED' }));
    expect(page.text()).toContain('Not searched');
    expect(document.querySelector('.party')?.getAttribute('data-tone')).toBe('unknown');
  });

  it('shows how far a table is, and can be stopped', async () => {
    const running = aScreening({
      kind: 'TABLE',
      state: 'RUNNING',
      title: 'buyers.csv',
      parties: 600,
      done: 250,
      endedAt: null,
    });
    const page = await show(undefined, running);
    expect(page.text()).toContain('buyers.csv');
    expect(page.text()).not.toContain('Certificate (PDF)');
    await page.press('Cancel');
    await page.answer(`POST screenings/${running.id}/cancellation`, { ...running, state: 'CANCELLED' });
    expect(page.text()).toContain('Stopped after 250 of 600');
  });
});
