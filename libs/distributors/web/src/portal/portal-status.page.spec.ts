import { problemOf, visit, type Visit } from '@downstream/access/web/testing';
import { portalStates } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { portalRoutes } from '../portal.routes';

const [shared, portal] = ['shared', 'portal'].map(
  (shelf) => JSON.parse(readFileSync(`apps/web/src/locales/${shelf}/en.json`, 'utf8')) as Record<string, string>,
) as [Record<string, string>, Record<string, string>];

const status = (facts: object = {}) => ({
  distributorName: '深圳恒泰光电有限公司',
  makerName: 'Falkenried Thermal GmbH',
  status: 'CHECKING',
  openItems: [],
  decision: null,
  ...facts,
});
async function open(facts: object = {}): Promise<Visit> {
  const page = await visit(portalRoutes, '/status', shared, portal);
  await page.answer('GET portal/status', status(facts));
  return page;
}
const step = (): string => document.querySelector('[aria-current="step"]')?.textContent?.replace(/\s+/g, ' ') ?? '';

describe('where a distributor stands', () => {
  it('says in words that nothing is needed', async () => {
    const page = await open();
    expect(page.heading()).toBe('深圳恒泰光电有限公司');
    expect(page.text()).toContain('Your file at Falkenried Thermal GmbH');
    expect(page.text()).toContain('Nothing is needed from you');
    expect(step()).toContain('Being checked');
    expect(document.title).toBe('深圳恒泰光电有限公司 · Being checked · Downstream');
  });

  it('shows what is asked before where it stands, and how to answer', async () => {
    const openItems = [
      { pointer: '/registryNumber/value', code: 'REQUIRED' },
      { pointer: '/parties', code: 'OWNER' },
    ];
    const page = await open({ status: 'QUESTION_FOR_YOU', openItems });
    const text = page.text();
    expect(text).toContain('2 things are needed from you Registry number At least one owner, with the share held');
    expect(text).toContain('Send them to your contact at Falkenried Thermal GmbH');
    expect(text).not.toContain('Nothing is needed');
    expect(text.indexOf('2 things')).toBeLessThan(text.indexOf('Where it stands'));
  });

  it('does not say that nothing is needed while a person waits for an answer', async () => {
    const page = await open({ status: 'QUESTION_FOR_YOU' });
    expect(page.text()).toContain('There is a question for you');
    expect(page.text()).not.toContain('Nothing is needed');
  });

  it('shows a decision with its end and its conditions first', async () => {
    const decision = {
      outcome: 'APPROVED_WITH_CONDITIONS',
      at: '2026-11-20T12:00:00.000Z',
      approvedUntil: '2027-11-20T12:00:00.000Z',
      conditions: [
        { kind: 'TERRITORY', countries: ['HK'] },
        { kind: 'OTHER', text: 'No thermal sights.' },
      ],
      reason: null,
    };
    const page = await open({ status: 'DECIDED', decision });
    expect(page.text()).toContain(
      'Decided on 20 Nov 2026. This holds until 20 Nov 2027. Conditions Sale and delivery in these countries only: Hong Kong SAR China. No thermal sights.',
    );
    expect(page.text()).not.toContain('gives this reason');
    expect(step()).toContain('Decided');
  });

  it('tells the reason in the words that were written for it, as they stand there', async () => {
    const reason = 'Your stock fits what you sell.\nTell us <b>before</b> it grows.';
    const decision = {
      outcome: 'APPROVED',
      at: '2026-11-20T12:00:00.000Z',
      approvedUntil: null,
      conditions: [],
      reason,
    };
    const page = await open({ status: 'DECIDED', decision });
    expect(page.text()).toContain('Falkenried Thermal GmbH gives this reason');
    expect(document.querySelector('.words')?.textContent).toBe(reason);
    expect(document.querySelector('.words')?.getAttribute('dir')).toBe('auto');
  });

  it('tells a refusal without a reason, and how to object', async () => {
    const decision = {
      outcome: 'REJECTED',
      at: '2026-11-20T12:00:00.000Z',
      approvedUntil: null,
      conditions: [],
      reason: null,
    };
    const page = await open({ status: 'DECIDED', decision });
    expect(page.text()).toContain('You were not approved as a distributor');
    expect(page.text()).toContain('somebody who did not take this decision looks at it again');
    expect(page.button('Object to the decision').getAttribute('href')).toBe('/portal/appeal');
    expect(page.text()).not.toContain('This holds until');
  });

  it.each(portalStates)('never hints at screening in %s', async (state) => {
    const page = await open({ status: state });
    expect(page.text()).not.toMatch(/screen|sanction|\blist\b|\bhit\b|match|risk|flag|hold/i);
  });

  it('says that it could not be read, and reads it again', async () => {
    const page = await visit(portalRoutes, '/status', shared, portal);
    await page.answer('GET portal/status', problemOf('UNEXPECTED', 500), { status: 500 });
    expect(page.text()).toContain('Status could not be read.');
    expect(page.text()).toContain('trace-1');
    await page.press('Try again');
    await page.answer('GET portal/status', status());
    expect(page.heading()).toBe('深圳恒泰光电有限公司');
  });
});
