import { warmUp, whyNot } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import { aDraft, aMove, aModel, atDesk, aTrial, someModels, someSettings } from '../testing/index';
import { RUN_LOOK, type ModelRecord } from './model-store';

async function open(models: readonly ModelRecord[] = [aModel()]) {
  const page = await atDesk('/desk/settings/risk-model', { providers: [{ provide: RUN_LOOK, useValue: 0 }] });
  await page.answer('GET risk-models', someModels(models));
  return page;
}
warmUp(() => open());

describe('the risk model in the settings', () => {
  it('is drafted strictly at once, with the shorter terms', async () => {
    const page = await open();
    expect(page.text()).toContain('Version 1, standard');
    await page.press('Draft the strict profile');
    const { body } = await page.answer('POST risk-models', aDraft());
    expect(body).toMatchObject({ settings: { reviewMonths: { LOW: 12, MEDIUM: 6, HIGH: 3 } } });
    await page.answer('GET risk-models', someModels([aDraft(), aModel()]));
    expect(page.text()).toContain('Review of Low, every so many months 36 months 12 months');
    expect(whyNot(page, 'Publish')).toBe('Try the draft on everybody first.');
  });

  it('says of own settings what does not go together, and sends them whole', async () => {
    const page = await open();
    await page.press('Draft own settings');
    await page.type('Geography', '30');
    expect(whyNot(page, 'Write the draft')).toBe('The weights sum to 105, not to 100.');
    await page.type('Goods', '20');
    await page.type('Whose choice, and why', 'Board of 4 May');
    await page.press('Write the draft');
    const { body } = await page.answer('POST risk-models', aDraft());
    const weights = { ...someSettings().weights, GEOGRAPHY: 30, PRODUCT: 20 };
    expect(body).toEqual({ source: 'Board of 4 May', settings: someSettings({ weights }) });
  });

  it('shows whom a tried draft moves, by which lines, and is published', async () => {
    const tried = aDraft({ shadowRun: aTrial(), hindrances: [] });
    const page = await open([tried, aModel()]);
    const path = `risk-models/${tried.id}`;
    await page.answer(`GET ${path}/moves`, { moves: [aMove()], total: 3 });
    await page.answer(`GET ${path}/moves`, { moves: [], total: 1 });
    const cells = [...document.querySelectorAll('td[data-shade]')].map((one) => [
      one.getAttribute('data-shade'),
      one.textContent,
    ]);
    expect(cells).toEqual([
      ['stays', '20'],
      ['up', '3'],
      ['down', '1'],
      ['stays', '16'],
    ]);
    expect(page.text()).toContain('10 of 10 known cases of diversion are stopped');
    expect(page.text()).toContain('Scores are steady (0.041)');
    expect(page.text()).toContain('OV-02 counts now');
    expect(page.text()).toContain('+2.00 before, +8.00 after');
    await page.press('Publish');
    const { body } = await page.answer(`POST ${path}/publication`, aModel());
    expect(body).toEqual({ effectiveFrom: null });
  });

  it('names the cases that would pass, and is not published', async () => {
    const trial = aTrial();
    const passed = [{ id: 'C04', title: 'A trader', as: 'MOVED', tier: 'MEDIUM', score: 50 }];
    const shadow = { ...trial.outcome?.shadow, recall: { cases: 10, stopped: 9, passed } };
    const shadowRun = { ...trial, outcome: { ...trial.outcome, shadow } } as never;
    const page = await open([aDraft({ shadowRun, hindrances: ['CASES_PASS'] }), aModel()]);
    expect(page.text()).toContain(
      'C04 A trader, had nobody been listed, and the goods gone to Kazakhstan: Medium, score 50',
    );
    expect(whyNot(page, 'Publish')).toBe('Known cases of diversion would pass: change the draft.');
  });
});
