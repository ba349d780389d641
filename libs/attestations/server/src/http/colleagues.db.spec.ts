import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Member } from '@downstream/access/server/testing';
import { questionsOf } from '@downstream/attestations/core';
import { questionnaireInForce } from '@downstream/attestations/core/shipped';
import {
  closeChangeReport,
  invitePortalColleague,
  listPortalChanges,
  listPortalColleagues,
  readAnswers,
  readPortalAnswers,
  readPortalQuestionnaire,
  readPortalSubmission,
  reportPortalChange,
  savePortalAnswers,
  submitPortalAnswers,
  suspendUser,
  withdrawPortalColleague,
} from '@downstream/contracts';
import type { UserId } from '@downstream/kernel';
import { patchesOf, PortalHouse, type Invited } from '../testing';

let house: PortalHouse;
let admin: Member;
let analyst: Member;
beforeAll(async () => {
  house = await PortalHouse.open();
  ({ admin, analyst } = await house.maker());
});
afterAll(() => house.close());

const invite = (who: Invited, email: string, sections: string[] | null) =>
  who.browser.ok(invitePortalColleague, { body: { name: 'Kim Colleague', email, sections } });
const none = { type: 'NONE' } as const;
const no = { type: 'YES_NO', yes: false } as const;

describe('a colleague', () => {
  it('comes in by a link and a code of their own, and sees and answers their sections alone', async () => {
    const olga = await house.invited(analyst);
    await house.answerAll(olga);
    const email = house.access.address('kim');
    const { colleagues } = await invite(olga, email, ['people']);
    expect(colleagues).toMatchObject([
      { email: olga.email, sections: null, you: true, state: 'ACTIVE' },
      { email, sections: ['people'], you: false, state: 'INVITED' },
    ]);
    const { browser } = await house.comeIn(email);
    const { sections } = await browser.ok(readPortalQuestionnaire);
    expect(sections.map(({ id }: { id: string }) => id)).toEqual(['people']);
    const answers = await browser.ok(readPortalAnswers);
    const theirs = new Set(questionsOf({ ...questionnaireInForce, sections }).map(({ id }) => id));
    expect(answers['answers'].every(({ question }: { question: string }) => theirs.has(question))).toBe(true);
    expect(answers['progress'].sections).toHaveLength(1);
    expect(JSON.stringify(answers)).not.toContain('legalName');
    const saved = await browser.ok(savePortalAnswers, {
      body: { patches: [...patchesOf({ website: none }), { question: 'pepLinks', answer: no, base: 1 }] as never },
    });
    expect(saved).toMatchObject({
      saved: [{ question: 'pepLinks', revision: 2 }],
      refused: [{ question: 'website', code: 'NOT_YOUR_SECTION' }],
    });
  });

  it('speaks not for the distributor', async () => {
    const olga = await house.invited(analyst);
    const email = house.access.address('kim');
    await invite(olga, email, ['people']);
    const { browser } = await house.comeIn(email);
    await browser.refused('NOT_ALLOWED', submitPortalAnswers);
    await browser.refused('NOT_ALLOWED', invitePortalColleague, {
      body: { name: 'Lee', email: 'lee@example.test', sections: null },
    });
  });

  it('reads of a submission their sections', async () => {
    const olga = await house.invited(analyst);
    await house.answerAll(olga);
    const email = house.access.address('kim');
    await invite(olga, email, ['controls']);
    const { browser } = await house.comeIn(email);
    await olga.browser.ok(submitPortalAnswers);
    const { answers } = await browser.ok(readPortalSubmission, { params: { number: 1 } });
    expect(answers.map(({ question }: { question: string }) => question)).toContain('recordsKept');
    expect(JSON.stringify(answers)).not.toContain('owners');
  });

  it('becomes a contact where everything is theirs to answer, and then speaks for it', async () => {
    const olga = await house.invited(analyst);
    await house.answerAll(olga);
    const email = house.access.address('kim');
    await invite(olga, email, ['people']);
    await house.comeIn(email);
    expect((await invite(olga, email, null))['colleagues'][1]).toMatchObject({ sections: null });
    const { browser } = await house.comeIn(email);
    expect(await browser.ok(submitPortalAnswers)).toMatchObject({ number: 1, by: { name: 'Kim Colleague' } });
  });

  it('is shut out at once when withdrawn, and let in again by who withdrew', async () => {
    const olga = await house.invited(analyst);
    const email = house.access.address('kim');
    const { colleagues } = await invite(olga, email, ['people']);
    const kim = await house.comeIn(email);
    const id = colleagues[1].id as UserId;
    await olga.browser.ok(withdrawPortalColleague, { params: { id } });
    await kim.browser.refused('NOT_SIGNED_IN', readPortalAnswers);
    await invite(olga, email, ['company']);
    const again = await house.comeIn(email);
    expect(await again.browser.ok(readPortalAnswers)).toMatchObject({
      seat: { kind: 'CONTRIBUTOR', sections: ['company'] },
    });
  });

  it('whom the maker has barred is not let in by a colleague', async () => {
    const olga = await house.invited(analyst);
    const email = house.access.address('kim');
    const { colleagues } = await invite(olga, email, ['people']);
    await admin.browser.ok(suspendUser, { params: { id: colleagues[1].id } } as never);
    await olga.browser.refused('EMAIL_IN_USE', invitePortalColleague, {
      body: { name: 'Kim', email, sections: ['people'] },
    });
  });

  it('is one person with who has the address at the desk, so that four eyes see one', async () => {
    const olga = await house.invited(analyst);
    await invite(olga, analyst.email, ['people']);
    const people: { person_id: string }[] = await house.access.world.tenants.within(
      house.access.context(analyst.tenantId),
      (tx) => tx.query(`select distinct person_id from user_account where email = $1`, [analyst.email]),
    );
    expect(people).toHaveLength(1);
  });

  it('is not oneself, and answers sections that there are', async () => {
    const olga = await house.invited(analyst);
    const asked = (email: string, sections: string[]) => ({ body: { name: 'Kim', email, sections } });
    await olga.browser.refused('OWN_ACCOUNT', invitePortalColleague, asked(olga.email, ['people']));
    await olga.browser.refused('SECTION_UNKNOWN', invitePortalColleague, asked('kim@example.test', ['nothing']));
    const { colleagues } = await olga.browser.ok(listPortalColleagues);
    await olga.browser.refused('OWN_ACCOUNT', withdrawPortalColleague, { params: { id: colleagues[0].id } });
  });
});

describe('a change', () => {
  const body = { subjects: ['OWNERS' as const], since: '2026-02-01', text: 'A new owner holds a third.' };

  it('is an answer before the submission, and a report afterwards that the desk reads', async () => {
    const olga = await house.invited(analyst);
    await olga.browser.refused('TRANSITION_NOT_ALLOWED', reportPortalChange, { body });
    await house.answerAll(olga);
    await olga.browser.ok(submitPortalAnswers);
    const report = await olga.browser.ok(reportPortalChange, { body });
    expect(report).toMatchObject({ ...body, by: { name: 'Olga Contact', onBehalf: false } });
    expect((await olga.browser.ok(listPortalChanges))['reports']).toEqual([report]);
    const { changeReports } = await analyst.browser.ok(readAnswers, { params: { id: olga.id } });
    expect(changeReports).toEqual([{ ...report, closed: null }]);
    expect(await house.access.events(analyst.tenantId)).toContain('change-report.sent');
  });

  it('is closed once, with what came of it, which the distributor does not read', async () => {
    const olga = await house.invited(analyst);
    await house.answerAll(olga);
    await olga.browser.ok(submitPortalAnswers);
    const report = await olga.browser.ok(reportPortalChange, { body });
    const close = {
      params: { id: olga.id, report: report['id'] },
      body: { outcome: 'REVIEW_OPENED' as const, note: 'Asked Kim.' },
    };
    const { changeReports } = await analyst.browser.ok(closeChangeReport, close as never);
    expect(changeReports).toMatchObject([
      { ...report, closed: { outcome: 'REVIEW_OPENED', note: 'Asked Kim.', done: { by: { name: 'Mara Lind' } } } },
    ]);
    await analyst.browser.refused('TRANSITION_NOT_ALLOWED', closeChangeReport, close as never);
    const other = await house.invited(analyst);
    const elsewhere = { ...close, params: { ...close.params, id: other.id } };
    await analyst.browser.refused('NOT_FOUND', closeChangeReport, elsewhere as never);
    expect((await olga.browser.ok(listPortalChanges))['reports']).toEqual([report]);
    expect(await house.access.events(analyst.tenantId)).toContain('change-report.closed');
  });
});
