import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Member } from '@downstream/access/server/testing';
import {
  acceptStatement,
  draftStatementTemplate,
  listStatementTemplates,
  previewStatementTemplate,
  proposeStatementTemplate,
  publishStatementTemplate,
  readBackPortalStatement,
  readPortalStatement,
  readStatement,
  readStatementTemplate,
  retireStatementTemplate,
  returnStatementTemplate,
  reviewTemplateLanguage,
  reviseStatementTemplate,
  type Route,
} from '@downstream/contracts';
import { honestAnswers, PortalHouse, Signing } from '../testing';

let house: PortalHouse;
let signing: Signing;
let admin: Member;
let analyst: Member;
let approver: Member;
beforeAll(async () => {
  house = await PortalHouse.open();
  signing = new Signing(house);
  ({ admin, analyst } = await house.maker());
  approver = await house.access.member(admin, ['approver'], { grade: 'senior' });
}, 60_000);
afterAll(() => house.close());

interface View {
  readonly template: string;
  readonly number: number;
  readonly version: number;
  readonly changes: { readonly clauses: readonly object[] } & object;
  readonly faults: readonly object[];
}

const asked = (template: string, number: number, more: object = {}, query?: object) =>
  ({ params: { template, number: String(number), ...more }, ...(query && { query }) }) as never;
const step = (browser: Browser, route: Route, { template, number, version }: View, body?: object) =>
  browser.ok(
    route as typeof proposeStatementTemplate,
    { params: { template, number: String(number) }, ...(body && { body }) } as never,
    {
      'if-match': `"${version}"`,
    },
  ) as unknown as Promise<View>;
const refusedStep = (
  code: string,
  browser: Browser,
  route: Route,
  { template, number, version }: View,
  body?: object,
) =>
  browser.refused(
    code,
    route as typeof proposeStatementTemplate,
    { params: { template, number: String(number) }, ...(body && { body }) } as never,
    { 'if-match': `"${version}"` },
  );
const read = async (template: string, number: number) =>
  (await analyst.browser.ok(readStatementTemplate, asked(template, number))) as unknown as View;

describe('templates', () => {
  it('are those of the house, until somebody of the maker has read a translation, which then stands alone', async () => {
    const { templates } = await analyst.browser.ok(listStatementTemplates);
    expect(
      templates.map(({ template, inForce }: { template: string; inForce: boolean }) => [template, inForce]),
    ).toEqual(['T1', 'T2', 'T3', 'T4'].map((kind) => [`house${kind}`, true]));
    const olga = await house.invited(analyst);
    const statement = await signing.asked(analyst, olga, 'T4');
    const shown = async () => {
      const { rendition } = await olga.browser.ok(readBackPortalStatement, {
        params: { statement },
        query: { language: 'fr' },
      } as never);
      return rendition.blocks.filter(({ governing }: { governing?: string }) => governing !== undefined).length;
    };
    expect(await shown()).toBeGreaterThan(5);
    await analyst.browser.refused(
      'TRANSITION_NOT_ALLOWED',
      reviewTemplateLanguage,
      asked('houseT4', 1, { language: 'en' }),
    );
    await analyst.browser.refused('NOT_FOUND', reviewTemplateLanguage, asked('houseT4', 7, { language: 'fr' }));
    await analyst.browser.ok(reviewTemplateLanguage, asked('houseT4', 1, { language: 'fr' }));
    const view = await analyst.browser.ok(reviewTemplateLanguage, asked('houseT4', 1, { language: 'fr' }));
    const french = view['languages'].find(({ language }: { language: string }) => language === 'fr');
    expect(french).toMatchObject({ state: 'REVIEWED', reviewed: { by: { id: analyst.id } } });
    expect(await shown()).toBe(0);
    const { unreviewed } = await analyst.browser.ok(readStatement, { params: { id: statement } } as never);
    expect(unreviewed).not.toContain('fr');
    expect(unreviewed).toContain('de');
    const reviews = (await house.access.events(analyst.tenantId)).filter((type) => type === 'template-review.given');
    expect(reviews).toHaveLength(1);
    // Another maker has read nothing.
    const other = await house.maker();
    const theirs = await other.analyst.browser.ok(readStatementTemplate, asked('houseT4', 1));
    expect(theirs['languages'].find(({ language }: { language: string }) => language === 'fr').state).toBe(
      'UNREVIEWED',
    );
  }, 20_000);

  it('are written by one person, published by another, and asked from then on', async () => {
    const body = { kind: 'T2' };
    const draft = (await analyst.browser.ok(draftStatementTemplate, { body } as never)) as unknown as View;
    expect(draft).toMatchObject({ template: 'ownT2', number: 1, base: { template: 'houseT2', number: 1 }, faults: [] });
    await analyst.browser.refused('TEMPLATE_VERSION_OPEN', draftStatementTemplate, { body } as never);

    const own = { id: 'noDrones', when: null, texts: [{ language: 'en', text: 'We sell no drones to anybody.' }] };
    const clauses = [...draft.changes.clauses, own];
    const half = await step(analyst.browser, reviseStatementTemplate, draft, {
      changes: { ...draft.changes, clauses },
      renews: false,
    });
    expect(half.faults).toContainEqual({ at: 'ar:clause.noDrones', code: 'WORDS' });
    await refusedStep('TEMPLATE_INVALID', analyst.browser, proposeStatementTemplate, half);
    await refusedStep('VERSION_STALE', analyst.browser, proposeStatementTemplate, draft);
    const texts = ['en', 'de', 'fr', 'zh', 'tr', 'ru', 'uk', 'ar'].map((language) => ({
      language,
      text: `No drones (${language}).`,
    }));
    const whole = await step(analyst.browser, reviseStatementTemplate, half, {
      changes: {
        ...draft.changes,
        clauses: [...draft.changes.clauses, { ...own, texts }],
        title: [{ language: 'en', text: 'Our undertaking' }],
        months: 6,
      },
      renews: false,
    });
    expect(whole.faults).toEqual([]);
    const { rendition } = await analyst.browser.ok(previewStatementTemplate, asked('ownT2', 1, {}, { language: 'ar' }));
    expect(JSON.stringify(rendition)).toContain('No drones (ar).');

    const waiting = await step(analyst.browser, proposeStatementTemplate, whole);
    await refusedStep('TEMPLATE_NEEDS_ANOTHER_PERSON', analyst.browser, publishStatementTemplate, waiting);
    const returned = await step(approver.browser, returnStatementTemplate, waiting, { reason: 'Shorter, please.' });
    expect(returned).toMatchObject({ state: 'DRAFT', returnReason: 'Shorter, please.' });
    const again = await step(analyst.browser, proposeStatementTemplate, returned);
    const published = await step(approver.browser, publishStatementTemplate, again);
    expect(published).toMatchObject({ state: 'PUBLISHED', inForce: true, published: { by: { id: approver.id } } });
    await refusedStep('TRANSITION_NOT_ALLOWED', analyst.browser, reviseStatementTemplate, published, {
      changes: draft.changes,
      renews: false,
    });

    const olga = await house.invited(analyst);
    const id = await signing.asked(analyst, olga, 'T2');
    const { form } = await olga.browser.ok(readPortalStatement, { params: { statement: id } } as never);
    expect(form).toMatchObject({ id: 'ownT2', version: 1, title: 'Our undertaking' });
    await signing.signed(olga, id, honestAnswers('T2'));
    const { content, validFrom, validTo } = await analyst.browser.ok(readStatement, { params: { id } } as never);
    expect(content.template).toMatchObject({ id: 'ownT2', kind: 'T2', version: 1 });
    expect(content.clauses.at(-1).text).toBe('No drones (en).');
    expect(Date.parse(validTo) - Date.parse(validFrom)).toBeLessThan(190 * 86_400_000);
    expect((await analyst.browser.ok(acceptStatement, { params: { id } } as never))['state']).toBe('ACCEPTED');

    // Retired, it is asked no longer; what was signed by it stays what it is.
    await step(approver.browser, retireStatementTemplate, await read('ownT2', 1));
    const next = await signing.asked(analyst, await house.invited(analyst), 'T2');
    const after = await analyst.browser.ok(readStatement, { params: { id: next } } as never);
    expect(after['form'].id).toBe('houseT2');
    const kept = await analyst.browser.ok(readStatement, { params: { id } } as never);
    expect(kept['form'].title).toBe('Our undertaking');
    // Nothing but the screening that no room of this house does; no version of the house is newer than the maker's own.
    expect(new Set(kept['judged'].map(({ rule }: { rule: string }) => rule))).toEqual(new Set(['AT_14']));
    expect(await house.access.events(analyst.tenantId)).toEqual(
      expect.arrayContaining(
        ['drafted', 'revised', 'proposed', 'returned', 'published', 'retired'].map(
          (one) => `statement-template.${one}`,
        ),
      ),
    );
  }, 20_000);

  it('end what was signed before where their maker says so', async () => {
    const olga = await house.invited(analyst);
    const id = await signing.asked(analyst, olga, 'T1');
    await signing.signed(olga, id, honestAnswers('T1'));
    const draft = (await analyst.browser.ok(draftStatementTemplate, {
      body: { kind: 'T1' },
    } as never)) as unknown as View;
    const written = await step(analyst.browser, reviseStatementTemplate, draft, {
      changes: draft.changes,
      renews: true,
    });
    await step(
      approver.browser,
      publishStatementTemplate,
      await step(analyst.browser, proposeStatementTemplate, written),
    );
    const refused = await analyst.browser.call(acceptStatement, { params: { id } } as never);
    expect(JSON.stringify(refused.body)).toContain('AT_13');
  }, 15_000);
});
