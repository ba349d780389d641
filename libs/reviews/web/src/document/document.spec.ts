import { idOf, minute, person } from '@downstream/distributors/core/testing';
import type { Visit } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import {
  act,
  aPendingReview,
  aReview,
  atDesk,
  distributorId,
  frozenFacts,
  frozenHash,
  warmUp,
  who,
} from '../testing/index';
import type { ReviewRecord } from '../words/case-words';
import '../workspace/review.page';

const { id } = aReview();

async function open(facts: Partial<ReviewRecord> = {}): Promise<Visit> {
  const page = await atDesk(`/desk/reviews/${id}`, { roles: ['approver'] });
  await page.answer(`GET reviews/${id}`, aPendingReview(facts));
  return page;
}
const snapshot = (facts: Partial<NonNullable<ReviewRecord['snapshot']>>): ReviewRecord['snapshot'] => ({
  ...aPendingReview().snapshot!,
  ...facts,
});
const section = (heading: string): string =>
  [...document.querySelectorAll('section')]
    .find((one) => one.querySelector('h2')?.textContent?.trim() === heading)
    ?.textContent?.replace(/\s+/g, ' ') ?? '';

warmUp(() => open());

describe('what is signed', () => {
  it('has the differences first, before the recommendation and the frozen facts', async () => {
    await open();
    const headings = [...document.querySelectorAll('h2')].map((one) => one.textContent?.trim());
    expect(headings.slice(0, 3)).toEqual(['Differences since the recommendation', 'Recommendation', 'What is signed']);
    expect(section('Differences since the recommendation')).toContain(
      'Nothing has changed since the facts were frozen',
    );
  });

  it('says nothing of what the distributor is told where nothing was written for it', async () => {
    await open();
    expect(section('Recommendation')).not.toContain('The distributor reads');
  });

  it('shows the signer what the distributor will be told', async () => {
    const recommendation = { ...aPendingReview().recommendation!, toDistributor: 'Your numbers are small.' };
    await open({ recommendation });
    expect(section('Recommendation')).toMatch(/The distributor reads ?Your numbers are small\./);
  });

  it('marks what went and what came by sign and word, not by colour', async () => {
    const differences = [
      { field: '/distributor/website', old: null, new: 'https://new.example' },
      { field: '/distributor/country', old: 'KZ', new: 'RU' },
      { field: '/checks/0/result', old: 'CLEAR', new: undefined },
    ];
    await open({ snapshot: snapshot({ differences }) });
    const lines = [...document.querySelectorAll('ds-review-differences li')].map((line) => line.textContent ?? '');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/Website.*\+.*now:.*https:\/\/new\.example/s);
    expect(lines[0]).not.toContain('frozen:');
    expect(lines[1]).toMatch(/−.*frozen:.*Kazakhstan \(KZ\).*\+.*now:.*Russia \(RU\)/s);
    expect(lines[2]).not.toContain('now:');
    expect(document.querySelectorAll('del').length + document.querySelectorAll('ins').length).toBe(4);
    expect(section('Differences since the recommendation')).toContain('A signature is possible');
  });

  it('says a newer run once, however many parties it screened, and no ids of runs and versions', async () => {
    const run = (party: string) => [
      { field: `/checks/K01 ${party}/asOf`, old: '2026-09-23T11:00:00.010Z', new: '2026-11-22T05:52:37.030Z' },
      { field: `/checks/K01 ${party}/runId`, old: '01a0cdec-2389-7594-b81b-8bf3db79cd9d', new: null },
    ];
    await open({ snapshot: snapshot({ differences: [...run('a'), ...run('b')] }) });
    const lines = [...document.querySelectorAll('ds-review-differences li')].map((line) => line.textContent ?? '');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/23 Sept 2026.*22 Nov 2026/s);
    expect(section('Differences since the recommendation')).toContain('One thing has changed');
  });

  it('is never silent when only an id has changed', async () => {
    await open({ snapshot: snapshot({ differences: [{ field: '/lists/ofac-sdn/versionId', old: 'a', new: 'b' }] }) });
    expect(document.querySelectorAll('ds-review-differences li')).toHaveLength(1);
  });

  it('says that it cannot be signed as it is when the difference stops signatures', async () => {
    const differences = [{ field: '/distributor/country', old: 'KZ', new: 'RU' }];
    await open({
      snapshot: snapshot({ differences }),
      actions: [act('SIGN', 'SNAPSHOT_CHANGED'), act('RETURN')],
    });
    expect(section('Differences since the recommendation')).toContain('This cannot be signed as it is: return it.');
  });

  it('names the recommendation, its conditions in order, its grounds and who made it', async () => {
    const recommendation = {
      ...aPendingReview().recommendation!,
      outcome: 'APPROVED_WITH_CONDITIONS' as const,
      conditions: [
        { kind: 'QUANTITY_CAP' as const, amount: 80, unit: 'Cameras', period: 'YEAR' as const },
        { kind: 'OTHER' as const, text: 'No sale outside Kazakhstan.' },
      ],
    };
    await open({ recommendation });
    const items = [...document.querySelectorAll('ol.conditions li')].map((one) => one.textContent?.trim());
    expect(items).toEqual(['Cameras: at most 80 in a year.', 'No sale outside Kazakhstan.']);
    expect(section('Recommendation')).toContain('Approve with conditions');
    expect(section('Recommendation')).toContain('Known reseller, no open hits.');
    expect(section('Recommendation')).toContain('Marie Dubois, Analyst,');
  });

  it('shows the hash, and the frozen facts with what was not given', async () => {
    await open();
    const frozen = section('What is signed');
    expect(document.querySelector('ds-review-document ds-id')?.textContent).toContain(frozenHash.slice(0, 8));
    expect(frozen).toContain('ТОО «Байкал Оптика» (Baikal Optika LLP)');
    expect(frozen).toContain('Timur Sarsenov, owner, 60 %');
    expect(frozen).toContain('Screening against lists, No open hits');
    expect(frozen).toContain('No hit was found.');
    expect(frozen).toContain('OFAC SDN, in force since');
    expect(frozen).toContain('version 3 of the approval matrix');
    expect(document.querySelector('ds-frozen-facts pre')?.textContent).toBe(JSON.stringify(frozenFacts(), null, 2));
  });

  it('never lets “not checked” read as good', async () => {
    const check = { id: 'c', check: 'K01', partyId: distributorId, resolved: false, asOf: null };
    const checks = [
      { ...check, id: 'c1', result: 'NOT_RUN' },
      { ...check, id: 'c2', result: 'SOURCE_UNAVAILABLE', resolved: true },
    ];
    await open({ snapshot: snapshot({ facts: frozenFacts({ checks, lists: [] }) }) });
    const frozen = section('What is signed');
    expect(frozen).toContain('Screening against lists, Not run');
    expect(frozen).toContain('Screening against lists, Source not available, settled by evidence');
    expect(frozen).not.toContain('Hits settled');
    expect(frozen).toContain('No list was in force.');
    expect(document.querySelectorAll('ds-frozen-facts ds-shape').length).toBe(3);
  });

  it('says that there was no check at all', async () => {
    await open({ snapshot: snapshot({ facts: frozenFacts({ checks: [] }) }) });
    expect(section('What is signed')).toContain('Not checked.');
  });

  it('leads from a frozen hit to its comparison, under the name of its party', async () => {
    const facts = frozenFacts();
    const [{ id: owner }] = (facts as { distributor: { parties: [{ id: string }] } }).distributor.parties;
    const hits = [{ id: 'hit-9', partyId: owner, entry: 'ofac-sdn 12345', state: 'FALSE_POSITIVE', reasons: [] }];
    await open({ snapshot: snapshot({ facts: frozenFacts({ hits }) }) });
    expect(section('What is signed')).toMatch(/Timur Sarsenov · OFAC SDN 12345: false positive/i);
    expect(document.querySelector('ds-frozen-facts a')?.getAttribute('href')).toBe('/desk/hits/hit-9');
  });

  it('names a list of one’s own as it is called, whatever blanks are in its name', async () => {
    const seen = { sha256: 'b2'.repeat(32), inForceFrom: minute(-600) };
    const lists = ['own:Refused', 'own:Refused customers'].map((list) => ({ ...seen, id: list, list }));
    const hit = { partyId: distributorId, state: 'FALSE_POSITIVE', reasons: [] };
    const hits = [{ ...hit, id: 'hit-9', entry: 'own:Refused customers K 1' }];
    await open({ snapshot: snapshot({ facts: frozenFacts({ hits, lists }) }) });
    expect(section('What is signed')).toContain('Refused customers (your own) K 1: ');
  });

  it('says of each check whose it was: the contact is nobody on the list', async () => {
    const check = { check: 'K01', resolved: false, asOf: null };
    const checks = [
      { ...check, id: 'c1', partyId: distributorId, result: 'CLEAR' },
      { ...check, id: 'c2', partyId: idOf('contact'), result: 'STALE' },
    ];
    await open({ snapshot: snapshot({ facts: frozenFacts({ checks }) }) });
    expect(section('What is signed')).toContain('ТОО «Байкал Оптика»: Screening against lists, No open hits');
    expect(section('What is signed')).toContain('Dana Akhmetova: Screening against lists, Out of date');
  });

  it('shows facts of another format as text, whole', async () => {
    const facts = { format: 'downstream-snapshot/9', secret: 'kept' };
    await open({ snapshot: snapshot({ facts }) });
    expect(section('What is signed')).toContain('These facts were frozen in another format');
    expect(document.querySelector('ds-frozen-facts pre')?.textContent).toContain('"secret": "kept"');
  });
});

describe('who signs', () => {
  it('lists signatures with grade and note, what is missing, and who took part', async () => {
    const given = [
      {
        by: who('Jonas Weber', 'approver'),
        grade: 'manager' as const,
        outcome: 'REJECTED' as const,
        at: minute(40),
        note: 'No register entry.',
        grounds: [],
        proof: 'PASSWORD' as const,
      },
    ];
    await open({
      signatures: { given, missing: [{ grades: ['counsel'], office: 'EXPORT_CONTROL_OFFICER' }] },
      contributors: [
        { personId: person('Marie Dubois'), name: 'Marie Dubois', deeds: ['REGISTERED', 'RECOMMENDED'] },
        { personId: person('gone'), name: '', deeds: ['HIT_VOTED'] },
      ],
    });
    expect(section('Signatures')).toMatch(/Jonas Weber, Manager: Reject ?No register entry\./);
    expect(section('Signatures')).toContain('Missing: Counsel, as export control officer');
    expect(section('Who took part')).toContain('Marie Dubois: registered it and recommended');
    expect(section('Who took part')).toContain('A person no longer known here: voted on a hit');
  });

  it('says that nobody took part', async () => {
    await open({ contributors: [] });
    expect(section('Who took part')).toContain('Nobody took part in this round.');
  });
});

describe('a decided review', () => {
  it('opens with the decision and its end, and offers nothing to sign', async () => {
    const page = await open({
      state: 'REJECTED',
      decision: { outcome: 'REJECTED', at: minute(50), approvedUntil: null, conditions: [], grounds: ['RG-DEMAND'] },
      snapshot: snapshot({ differences: [{ field: '/distributor/country', old: 'KZ', new: 'RU' }] }),
    });
    const headings = [...document.querySelectorAll('h2')].map((one) => one.textContent?.trim());
    expect(headings.slice(0, 3)).toEqual(['Decision', 'Recommendation', 'What was signed']);
    expect(section('Decision')).toContain('Rejected, 2 Mar 2026');
    expect(section('Decision')).toMatch(
      /Demand or quantity makes no sense RG-DEMAND.*the distributor never reads them/,
    );
    expect(page.has('Sign the rejection')).toBe(false);
    expect(page.has('Return the review')).toBe(false);
  });

  it('says until when an approval holds', async () => {
    const decision = {
      outcome: 'APPROVED' as const,
      at: minute(50),
      approvedUntil: minute(60 * 24 * 30),
      conditions: [],
      grounds: [],
    };
    await open({ state: 'APPROVED', decision });
    expect(section('Decision')).toMatch(/Approved, 2 Mar 2026.*1 Apr 2026/);
  });
});
