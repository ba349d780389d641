import { problemOf } from '@downstream/access/web/testing';
import { minute } from '@downstream/distributors/core/testing';
import type { Instant, ReviewId } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import '../detail/distributor.page';
import {
  aHoldView,
  anEntry,
  aRecord,
  aSuspended,
  atDesk,
  openDistributor,
  pageOf,
  vote,
  warmUp,
  whyNot,
} from '../testing/index';

const section = (heading: string): string =>
  [...document.querySelectorAll('section')]
    .find((one) => one.querySelector('h2')?.textContent?.trim() === heading)
    ?.textContent?.replace(/\s+/g, ' ') ?? '';

warmUp(() => openDistributor(aRecord()));

describe('the overview', () => {
  it('names what is missing and leads to where it is filled in', async () => {
    await openDistributor(aRecord({ contact: null, territory: [], parties: [] }));
    const points = [...document.querySelectorAll('.points li')].map((one) => ({
      text: one.textContent?.replace(/\s+/g, ' ').trim(),
      to: one.querySelector('a')?.getAttribute('href'),
    }));
    expect(points[0]?.text).toMatch(/3 facts are missing.*Contact.* · .*Territory.*Fill in/);
    expect(points[0]?.to).toBe(`/desk/distributors/${aRecord().id}/edit`);
    expect(points.slice(1).map(({ to }) => to)).toEqual(['?tab=people', '?tab=people']);
  });

  it('says that nothing is open, and claims no more than it looked at', async () => {
    await openDistributor(aRecord({ tier: 'LOW' }));
    expect(section('Open points')).toContain('No open point in facts, people, standing or holds.');
  });

  it('says of each fact that it was not given', async () => {
    const bare = { registryNumber: null, address: null, contact: null, website: null, productLines: [], territory: [] };
    await openDistributor(aRecord({ ...bare, expectedAnnualVolume: [] }));
    expect(section('Facts').match(/not given by distributor/g)).toHaveLength(7);
  });

  it('shows the facts in words', async () => {
    await openDistributor(aRecord());
    const facts = section('Facts');
    expect(facts).toContain('Abay Avenue 12');
    expect(facts).toContain('050000 Almaty');
    expect(facts).toContain('40 pieces Thermal camera TC-2');
    expect(document.querySelector('a[href="mailto:aigerim@baikal-optika.example"]')).not.toBeNull();
    expect(document.querySelector('a[target="_blank"]')?.getAttribute('rel')).toContain('noopener');
  });

  it('shows what the form of number, telephone and e-mail address tells', async () => {
    const number = { kind: 'WRONG', scheme: 'LEI', normalised: 'X', why: 'CHECK', expected: '12' } as const;
    const contact = { name: 'Li Na', email: 'li@qq.com', phone: '0086 138 0013 8000' };
    const phone = { e164: '+8613800138000', country: 'CN', fitsCountry: false };
    const email = { domain: 'qq.com', freeMail: true, ofWebsite: false };
    await openDistributor(aRecord({ contact, reading: { registryNumber: number, phone, email } }));
    expect(section('Open points')).toContain(
      'check digits of the registry number do not fit. For this LEI they would be 12.',
    );
    const facts = section('Facts');
    expect(facts).toMatch(/0086 138 0013 8000\s*\+8613800138000\s*a number of this country: China \(CN\)/);
    expect(facts).toContain('anybody can have a mailbox there');
  });

  it.each([
    [{ e164: '+8613800138000', country: 'CN', fitsCountry: true }, /(?<!\+8613800138000.*)\+8613800138000\s*Website/],
    [{ e164: null, country: null, fitsCountry: null }, /\+8613800138000\s*cannot be a telephone number as it stands/],
  ])(
    'repeats no telephone that was written as it is compared, and says what cannot be one: %j',
    async (phone, said) => {
      const contact = { name: 'Li Na', email: null, phone: '+8613800138000' };
      await openDistributor(aRecord({ contact, reading: { registryNumber: null, phone, email: null } }));
      expect(section('Facts')).toMatch(said);
    },
  );

  it('says that nothing may be shipped before a decision, and until when an approval holds', async () => {
    const page = await openDistributor(aRecord());
    expect(section('Standing')).toContain('No decision yet. Nothing may be shipped.');
    await page.go('/desk');
    const standing = {
      decision: 'APPROVED_WITH_CONDITIONS' as const,
      reviewId: aRecord().id as unknown as ReviewId,
      decidedAt: minute(),
      approvedUntil: '2027-03-02T09:00:00.000Z' as Instant,
      conditions: [{ kind: 'QUANTITY_CAP' as const, amount: 80, unit: 'Cameras', period: 'YEAR' as const }],
    };
    await page.go(`/desk/distributors/${aRecord().id}`);
    await page.answer(`GET distributors/${aRecord().id}`, aRecord({ state: 'APPROVED_WITH_CONDITIONS', standing }));
    expect(section('Standing')).toMatch(/Approved with conditions on 2 Mar 2026, valid until 2 Mar 2027/);
    expect(section('Standing')).toContain('Cameras: at most 80 in a year.');
  });

  it('shows who suspended it, why, and who has voted to bring it back', async () => {
    await openDistributor(aSuspended([vote('Lin Mei')]));
    expect(section('Standing')).toMatch(/Suspended by Jonas Weber.*An order went elsewhere\./);
    expect(section('Standing')).toContain('1 of 2 votes to reinstate');
    expect(section('Standing')).toMatch(/Lin Mei, Analyst.*Confirmed in writing\./);
  });
});

describe('holds', () => {
  it('show ground, reason, who placed it and the votes', async () => {
    const page = await openDistributor(aRecord({ holds: [aHoldView({ releaseVotes: [vote('Lin Mei')] })] }));
    expect(section('Holds')).toMatch(/The delivery address is a flat\..*Placed by Jonas Weber.*1 of 2 votes/);
    expect(whyNot(page, 'Vote to release')).toBeNull();
  });

  it('take no second vote of one person', async () => {
    const page = await openDistributor(aRecord({ holds: [aHoldView({ releaseVotes: [vote('Ana Costa')] })] }));
    expect(whyNot(page, 'Vote to release')).toBe('You have voted. Another person must give the second vote.');
    await page.press('Vote to release');
    expect(document.querySelector('[role="dialog"]')).toBeNull();
  });

  it('withhold the ground from roles that may not see checks, and offer them no vote', async () => {
    const withheld = aHoldView({ basis: null, reason: null, cause: null });
    const page = await openDistributor(aRecord({ holds: [withheld] }), { roles: ['sponsor'] });
    expect(section('Holds')).toContain('Ground not shown to your role');
    expect(page.has('Vote to release')).toBe(false);
  });

  it('that were released are one line, and no hold is said plainly', async () => {
    await openDistributor(aRecord({ holds: [aHoldView({ releasedAt: minute(60 * 24) })] }));
    expect(section('Holds')).toMatch(/No hold is open\..*One hold was released.*2 Mar 2026 – 3 Mar 2026/);
  });

  it('name their scope, the hit they came of, and once released who released them and why', async () => {
    const cause = '01938f00-0000-7000-8000-0000000000c3';
    const page = await openDistributor(
      aRecord({
        holds: [
          aHoldView({ basis: 'LIST_MATCH', cause }),
          aHoldView({ releasedAt: minute(60 * 24), releaseVotes: [vote('Lin Mei'), vote('Ana Costa')] }),
        ],
      }),
    );
    expect(section('Holds')).toContain('The whole distributor.');
    expect(page.button('See the hit').getAttribute('href')).toBe(`/desk/hits/${cause}`);
    expect(section('Holds')).toMatch(/Vote for the release: Lin Mei.*Confirmed in writing\./);
  });
});

describe('the last changes', () => {
  it('are five, with who did them', async () => {
    const timeline = [1, 2, 3, 4, 5, 6].map((n) => anEntry(n));
    await openDistributor(aRecord(), { timeline });
    expect(section('Last changes').match(/Facts changed/g)).toHaveLength(5);
    expect(section('Last changes')).toContain('Ana Costa');
  });

  it('are not silently none where they could not be read', async () => {
    const { id } = aRecord();
    const page = await atDesk(`/desk/distributors/${id}`);
    await page.answer(`GET distributors/${id}`, aRecord());
    await page.answer(`GET distributors/${id}/timeline`, problemOf('UNEXPECTED', 500), { status: 500 });
    expect(section('Last changes')).toContain('Last changes could not be read.');
    await page.press('Try again');
    await page.answer(`GET distributors/${id}/timeline`, pageOf([anEntry(1)]));
    expect(section('Last changes')).toContain('Facts changed');
  });
});
