import { deskOf, warmUp } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import { deskRoutes } from '../../desk';
import { askedByAna } from '../../testing/a-statement';
import './template.page';
import './templates.page';
import type { TemplateView } from './template-words';

const atDesk = deskOf(deskRoutes);
const words = (text: string) => [
  { language: 'en', text, state: 'GOVERNING' },
  { language: 'de', text: `${text} (de)`, state: 'UNREVIEWED' },
];
const aTemplate = (more: object = {}): TemplateView =>
  ({
    ...{
      template: 'ownT2',
      kind: 'T2',
      number: 1,
      title: 'Our undertaking',
      own: true,
      state: 'DRAFT',
      inForce: false,
    },
    languages: [
      { language: 'en', state: 'GOVERNING', reviewed: null },
      { language: 'de', state: 'UNREVIEWED', reviewed: null },
      { language: 'fr', state: 'REVIEWED', reviewed: askedByAna },
    ],
    ...{ renews: false, drafted: askedByAna, published: null, returnReason: null, mine: true, version: 3 },
    base: { template: 'houseT2', number: 1 },
    changes: { title: [], clauses: [{ id: 'notToRussia', when: null, texts: [] }], questions: [], months: 12 },
    titles: words('Our undertaking'),
    clauses: [{ id: 'notToRussia', when: null, texts: words('No goods to Russia.'), fromBase: true }],
    questions: [
      {
        id: 'place',
        label: 'Place',
        section: 'Signing',
        before: 'REQUIRED',
        ask: 'REQUIRED',
        free: false,
        yesNo: false,
      },
      {
        id: 'flowDown',
        label: 'Passed on',
        section: 'Ban',
        before: 'REQUIRED',
        ask: 'REQUIRED',
        free: true,
        yesNo: true,
      },
    ],
    ...{ months: 12, mostMonths: 12, faults: [] },
    ...more,
  }) as unknown as TemplateView;
const rendition = { language: 'en', direction: 'ltr', title: 'Our undertaking', blocks: [] };
const at = 'statement-templates/ownT2/versions/1';

async function open(more: object = {}, options = {}) {
  const page = await atDesk('/desk/statements/templates/ownT2/1', options);
  await page.answer(`GET ${at}`, aTemplate(more));
  await page.answer(`GET ${at}/preview`, { rendition });
  return page;
}
/** Whoever leaves the field has the draft saved at once. */
const leave = () =>
  document.querySelector('ds-template-editor')?.dispatchEvent(new Event('focusout', { bubbles: true }));

warmUp(() => open());

describe('a template', () => {
  it('is saved as it is written, says what stands in the way, and keeps what was typed', async () => {
    const page = await open();
    expect(page.text()).toContain('It can be sent to a second person');
    await page.press('Add a clause');
    await page.type('Text', 'We sell no drones.');
    expect(page.text()).toContain('Not saved yet');
    leave();
    const changes = {
      title: [],
      clauses: [
        { id: 'notToRussia', when: null, texts: [] },
        { id: 'own1', when: null, texts: [{ language: 'en', text: 'We sell no drones.' }] },
      ],
      questions: [],
      months: 12,
    };
    const saved = aTemplate({ version: 4, changes, faults: [{ at: 'de:clause.own1', code: 'WORDS' }] });
    const { body, headers } = await page.answer(`PUT ${at}`, saved);
    expect(body).toEqual({ changes, renews: false });
    expect(headers.get('If-Match')).toBe('"3"');
    await page.answer(`GET ${at}/preview`, { rendition });
    expect(page.text()).toContain('Clause 2 (German): there is no text yet.');
    expect(page.text()).toContain('Mend what stands in the way first.');
  });

  it('lists the questions that are free, and what a clause may hang on', async () => {
    const page = await open();
    const rows = [...document.querySelectorAll('tbody tr')].map((row) => row.textContent);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain('Passed on');
    const asked = document.querySelector<HTMLSelectElement>('tbody select');
    if (asked) asked.value = 'LEFT_OUT';
    asked?.dispatchEvent(new Event('change', { bubbles: true }));
    await page.choose('Promised', 'flowDown:yes');
    leave();
    const { body } = await page.answer(`PUT ${at}`, aTemplate({ version: 4 }));
    expect(body).toMatchObject({
      changes: {
        questions: [{ id: 'flowDown', ask: 'LEFT_OUT' }],
        clauses: [{ when: { question: 'flowDown', is: true } }],
      },
    });
  });

  it('is published by somebody else than wrote it', async () => {
    const page = await open({ state: 'PENDING_APPROVAL', mine: false });
    await page.press('Publish');
    await page.answer(`POST ${at}/publication`, aTemplate({ state: 'PUBLISHED', inForce: true, version: 5 }));
    expect(page.toasts()).toContain('It is published and asked from now on.');
    expect(page.text()).toContain('Asked now');
  });

  it('is not published by whoever wrote in it', async () => {
    const page = await open({ state: 'PENDING_APPROVAL' });
    expect(page.text()).toContain('somebody else must publish it');
    await page.press('Publish');
    expect(page.waiting()).toEqual([]);
  });

  it('shows who has read a language, and takes it from a person that another one was read', async () => {
    const page = await open({ state: 'PUBLISHED', inForce: true });
    expect(page.text()).toMatch(/French.*Reviewed.*Ana Costa/);
    await page.press('Mark as reviewed');
    expect(page.text()).toContain('German: reviewed?');
    await page.press('Mark as reviewed');
    await page.answer(`POST ${at}/languages/de/review`, aTemplate());
    expect(page.toasts()).toContain('German is marked as reviewed.');
  });
});

describe('the list of templates', () => {
  it('shows each kind with its versions, and begins one of the maker’s own', async () => {
    const page = await atDesk('/desk/statements/templates');
    const {
      base: _b,
      changes: _c,
      titles: _t,
      clauses: _cl,
      questions: _q,
      months: _m,
      mostMonths: _mm,
      faults: _f,
      ...own
    } = aTemplate({ state: 'PUBLISHED', inForce: true });
    const house = { ...own, template: 'houseT1', kind: 'T1', own: false, version: 0 };
    await page.answer('GET statement-templates', { templates: [own, house] });
    expect(page.text()).toMatch(/Your own, version 1.*Asked now.*one language not reviewed/);
    await page.press('Write your own version');
    const { body } = await page.answer('POST statement-templates', aTemplate(), { status: 201 });
    expect(body).toEqual({ kind: 'T4' });
  });
});
