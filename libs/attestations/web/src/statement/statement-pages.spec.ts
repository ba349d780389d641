import { problemOf, visit, type Visit } from '@downstream/access/web/testing';
import { shippedTemplate } from '@downstream/attestations/core/templates';
import { aContent, someQuestionnaire } from '@downstream/attestations/core/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { createHash, webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { portalRoutes } from '../portal.routes';
import { aKept } from '../testing/a-view';

const shelves = ['shared', 'portal', 'answers', 'statements'].map(
  (shelf) => JSON.parse(readFileSync(`apps/web/src/locales/${shelf}/en.json`, 'utf8')) as Record<string, string>,
);
const id = '018f0000-0000-7000-8000-0000000000f1';
const hash = (letter: string) => letter.repeat(64);
const facts = {
  id,
  kind: 'T1' as const,
  templateVersion: 1,
  state: 'OPENED' as 'SENT' | 'OPENED' | 'SIGNED' | 'DECLINED' | 'ACCEPTED',
  dueAt: '2026-12-06T08:00:00.000Z',
  validFrom: null,
  validTo: null,
  number: 1,
  version: 2,
  title: 'General end-use statement',
  nextSigner: 'ISSUER' as 'ISSUER' | null,
};
const { sections } = someQuestionnaire();
const statement = (change: object = {}) => ({
  ...facts,
  note: null,
  reason: null,
  form: {
    ...{ kind: 'T1', id: 'general', version: 1, title: facts.title, language: 'en', sections },
    words: {
      'questionnaire.section.about.title': 'About the goods',
      'questionnaire.question.exports.label': 'Do you export?',
    },
  },
  answers: [aKept('exports', { type: 'YES_NO', yes: false }, 2)],
  suggested: {},
  open: ['name', 'exports'],
  corrections: [],
  progress: { sections: [], complete: false, minutesLeft: 3 },
  signatures: [],
  signed: [],
  ...change,
});
const readBack = {
  rendition: {
    language: 'en',
    direction: 'ltr',
    title: facts.title,
    blocks: [{ kind: 'clause', number: '1', text: 'We keep records for ten years.' }],
  },
  shownSha256: hash('a'),
  contentSha256: hash('b'),
  consent: { text: 'I agree to sign on this screen.', sha256: hash('c') },
  lacking: [] as object[],
  nextSigner: 'ISSUER',
  signatory: 'Olga Contact',
  kinds: ['SES', 'AES'],
};

beforeEach(() => {
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
  // This test's page has no screen: everything is on it.
  globalThis.IntersectionObserver = class {
    constructor(private readonly seen: (entries: object[]) => void) {}
    observe() {
      this.seen([{ isIntersecting: true }]);
    }
    disconnect() {
      return undefined;
    }
  } as unknown as typeof IntersectionObserver;
});

const routes = portalRoutes
  .flatMap(({ children }) => children ?? [])
  .map((one) => ({ ...one, path: `portal/${one.path}` }));

async function open(path: string, now: object = statement()): Promise<Visit> {
  const page = await visit(routes, `/portal/statements/${id}${path}`, ...shelves);
  await page.answer(`GET portal/statements/${id}`, now);
  return page;
}

async function signing(text: object = readBack): Promise<Visit> {
  const page = await open('/sign');
  await page.answer(`GET portal/statements/${id}/read-back`, text);
  return page;
}

describe('attestations in the portal', () => {
  it('lists what is wanted before what is done', async () => {
    const page = await visit(routes, '/portal/statements', ...shelves);
    await page.answer('GET portal/statements', {
      statements: [
        { ...facts, id: id.replace('f1', 'f2'), state: 'ACCEPTED', validTo: '2027-01-31', title: 'Annual undertaking' },
        facts,
      ],
    });
    const text = page.text();
    expect(text.indexOf('General end-use statement')).toBeLessThan(text.indexOf('Annual undertaking'));
    expect(text).toContain('Please answer by 6 Dec 2026.');
    expect(text).toContain('Valid until 31 Jan 2027.');
  });

  it('is opened by whoever looks at it first, and shows its own words', async () => {
    const page = await open('', statement({ state: 'SENT' }));
    await page.answer(`POST portal/statements/${id}/opening`, { state: 'OPENED' });
    await page.answer(`GET portal/statements/${id}`, statement({ note: 'For order 4711.' }));
    expect(page.heading()).toBe('General end-use statement');
    expect(page.text()).toContain('For order 4711.');
    expect(page.has('I cannot sign this')).toBe(true);
  });

  it('says what is missing instead of letting anybody sign', async () => {
    const page = await signing({ ...readBack, lacking: [{ question: 'exports', pointer: '', code: 'REQUIRED' }] });
    expect(page.text()).toContain('One thing is still missing');
    expect(page.text()).toContain('Do you export? This is still needed.');
    expect(page.has('Send me the code')).toBe(false);
  });

  it('signs what was read, by name, code and this device', async () => {
    const page = await signing();
    expect(page.text()).toContain('We keep records for ten years.');
    await page.press('Send me the code');
    expect(page.waiting()).toEqual([]);
    expect(page.text()).toContain('Please agree to sign on the screen first.');
    await page.tick('I agree to sign on this screen.');
    await page.type('Type your name', ' Olga Contact ');
    await page.press('Send me the code');
    const begun = await page.answer(`POST portal/statements/${id}/signing-code`, null);
    expect(begun.body).toMatchObject({ language: 'en', contentSha256: hash('b'), shownSha256: hash('a') });
    await page.type('Code from the e-mail', '123 456');
    await page.press('Sign');
    const signed = await page.answer(
      `POST portal/statements/${id}/signatures`,
      { ...facts, state: 'SIGNED', nextSigner: null },
      { status: 201 },
    );
    const body = signed.body as { verifier: string; secondsOnPage: number };
    expect(body).toMatchObject({ means: 'SCREEN', typedName: 'Olga Contact', code: '123456', readToEnd: true });
    expect(createHash('sha256').update(body.verifier).digest('hex')).toBe(
      (begun.body as { challenge: string }).challenge,
    );
    await page.answer(`GET portal/statements/${id}`, statement({ state: 'SIGNED', nextSigner: null, signed: [1] }));
    expect(page.url()).toBe(`/portal/statements/${id}`);
    expect(page.text()).toContain('Your signature has arrived.');
    expect(page.has('Read what was signed')).toBe(true);
  });

  it('has the text read again where it has changed meanwhile', async () => {
    const page = await signing();
    await page.tick('I agree to sign on this screen.');
    await page.type('Type your name', 'Olga Contact');
    await page.press('Send me the code');
    await page.answer(`POST portal/statements/${id}/signing-code`, problemOf('STATEMENT_CHANGED', 409), {
      status: 409,
    });
    const newer = { ...readBack, rendition: { ...readBack.rendition, title: 'Newer text' } };
    await page.answer(`GET portal/statements/${id}/read-back`, newer);
    expect(page.text()).toContain('Newer text');
    expect(page.field('Type your name').value).toBe('Olga Contact');
  });

  it('asks for a document signed elsewhere where a name and a code are too weak', async () => {
    const page = await signing({ ...readBack, kinds: ['AES', 'QES', 'WET_INK'] });
    expect(page.text()).toContain('A name and a code are not enough here.');
    expect(page.has('Send me the code')).toBe(false);
    await page.press('Hand in the signed document');
    expect(page.waiting()).toEqual([]);
  });

  it('is declined with a reason, and not without', async () => {
    const page = await open('/decline');
    await page.press('Decline to sign');
    expect(page.errorAt('Why not')).not.toBe('');
    await page.type('Why not', 'We sell on to others.');
    await page.press('Decline to sign');
    const sent = await page.answer(`POST portal/statements/${id}/refusal`, { ...facts, state: 'DECLINED' });
    expect(sent.body).toEqual({ reason: 'We sell on to others.' });
    await page.answer(`GET portal/statements/${id}`, statement({ state: 'DECLINED' }));
    expect(page.text()).toContain('You have declined to sign it.');
  });

  it('is handed on to whoever may sign', async () => {
    const page = await open('/forward');
    await page.type('Name of the signatory', 'Dr. Ada Berg');
    await page.type('E-mail of the signatory', 'ada@quay.example');
    await page.press('Send the link');
    const sent = await page.answer(`POST portal/statements/${id}/forwarding`, null);
    expect(sent.body).toEqual({ name: 'Dr. Ada Berg', email: 'ada@quay.example' });
    expect(page.text()).toContain('An invitation is on its way to ada@quay.example.');
  });

  it('can be read as it was signed, and taken along as files', async () => {
    const page = await visit(routes, `/portal/statements/${id}/signed/1`, ...shelves);
    await page.answer(`GET portal/statements/${id}/signed/1`, {
      content: aContent(shippedTemplate('T2')),
      sha256: hash('d'),
      rendition: readBack.rendition,
      signatures: [
        { role: 'ISSUER', kind: 'SES', name: 'Olga Contact', at: '2026-11-23T09:00:00.000Z', calledBack: false },
      ],
    });
    expect(page.text()).toContain('We keep records for ten years.');
    expect(page.text()).toContain('Olga Contact');
    const files = ['Sealed PDF', 'Signed data (JSON)'].map((name) => page.button(name).getAttribute('href'));
    expect(files).toEqual([
      `/api/v1/portal/statements/${id}/signed/1/statement.pdf?language=en`,
      `/api/v1/portal/statements/${id}/signed/1/statement.json`,
    ]);
  });
});
