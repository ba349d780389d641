import { deserialize, serialize } from 'node:v8';
import { save, type Answer, type AnswerSheet } from '@downstream/attestations/core';
import { answered, aSheet, someQuestionnaire, theirAct } from '@downstream/attestations/core/testing';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { acknowledged, type Draft, returned, rewritten, toSend, underWay } from './draft';

const text = (words: string): Answer => ({ type: 'LONG_TEXT', text: words });
const questionnaire = someQuestionnaire();
const kept = (sheet: AnswerSheet) => sheet.answers.find(({ question }) => question === 'remark');

/** As IndexedDB keeps it: other objects, those that were one and the same still are. */
const throughStore = (draft: Draft | undefined): Draft | undefined =>
  deserialize(serialize(draft)) as Draft | undefined;

/** A person with one telephone, on a line that breaks, before the server's own rules of saving. */
class Telephone {
  server = aSheet();
  draft: Draft | undefined;
  /** What the person was shown, and wrote over. */
  seen = { answer: null as Answer | null, revision: 0 };
  conflict: { readonly theirs: Answer | null; readonly revision: number } | undefined;
  /** The last that was written here. */
  wrote: Answer | undefined;

  write(answer: Answer): void {
    this.wrote = answer;
    this.draft = rewritten(this.draft ?? { question: 'remark', answer, base: this.seen.revision }, answer);
  }

  /** One request. `lost` says on which way; `meanwhile` is typed before the answer is here. */
  send(lost?: 'THERE' | 'BACK', meanwhile?: Answer): void {
    if (!this.draft || this.conflict) return;
    const draft = throughStore(underWay(this.draft)) as Draft;
    this.draft = draft;
    const patch = toSend(draft);
    if (meanwhile) this.write(meanwhile);
    if (lost === 'THERE') return;
    const result = save(this.server, questionnaire, [patch], { kind: 'CONTACT' }, theirAct());
    if (!result.ok) throw new Error(result.refusal.code);
    const { sheet, saved, conflicts } = result.value;
    this.server = sheet;
    if (lost === 'BACK') return;
    if (saved[0]) {
      this.seen = { answer: patch.answer, revision: saved[0].revision };
      this.draft = acknowledged(this.draft, saved[0].revision);
    } else {
      const last = toSend(this.draft).answer === this.draft.answer;
      this.draft = returned(this.draft);
      if (last && conflicts[0])
        this.conflict = { theirs: conflicts[0].theirs.answer, revision: conflicts[0].theirs.revision };
    }
  }

  /** The page is loaded again with a connection: what the server has is seen, and the draft lies over it. */
  reload(): void {
    const now = kept(this.server);
    this.draft = throughStore(this.draft);
    this.seen = { answer: now?.answer ?? null, revision: now?.revision ?? 0 };
  }

  colleague(answer: Answer): void {
    this.server = answered(this.server, questionnaire, { remark: answer }, theirAct('kemal'));
  }

  /** The connection is there, for as long as something waits. */
  settle(): void {
    for (let i = 0; i < 4; i += 1) this.send();
  }
}

const words = fc.constantFrom('a', 'b', 'c').map(text);
const way = fc.constantFrom<'THERE' | 'BACK' | undefined>('THERE', 'BACK', undefined);
const own = fc.oneof(
  fc.record({ act: fc.constant('write' as const), answer: words }),
  fc.record({ act: fc.constant('send' as const), lost: way, meanwhile: fc.option(words, { nil: undefined }) }),
  fc.record({ act: fc.constant('reload' as const) }),
);
const others = fc.record({ act: fc.constant('colleague' as const), answer: words });

function lived(
  acts: readonly (typeof own extends fc.Arbitrary<infer T> ? T | { act: 'colleague'; answer: Answer } : never)[],
) {
  const phone = new Telephone();
  for (const step of acts) {
    // From here on it is the person's to settle.
    if (phone.conflict) break;
    if (step.act === 'write') phone.write(step.answer);
    else if (step.act === 'send') phone.send(step.lost, step.meanwhile);
    else if (step.act === 'reload') phone.reload();
    else phone.colleague(step.answer);
  }
  return phone;
}

describe('a draft on a line that breaks', () => {
  it('is never held up by what the same person sent before', () => {
    fc.assert(
      fc.property(fc.array(own, { maxLength: 25 }), (acts) => {
        const phone = lived(acts);
        phone.settle();
        expect([phone.conflict, phone.draft]).toEqual([undefined, undefined]);
        if (phone.wrote) expect(kept(phone.server)?.answer).toEqual(phone.wrote);
      }),
    );
  });

  it('is nowhere lost, and loses nobody else’s answer: it stands, or both are shown', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(own, own, others), { maxLength: 25 }), (acts) => {
        const phone = lived(acts);
        const before = kept(phone.server);
        const waited = phone.draft?.answer;
        phone.settle();
        if (phone.conflict) {
          expect(phone.draft?.answer).toEqual(phone.wrote);
          expect(phone.conflict.theirs).toEqual(kept(phone.server)?.answer);
          expect(phone.conflict.theirs).not.toEqual(phone.draft?.answer);
        } else {
          expect(phone.draft).toBeUndefined();
          expect(kept(phone.server)?.answer ?? null).toEqual(waited ?? before?.answer ?? null);
        }
      }),
    );
  });

  it('is held against a colleague’s that came between the two', () => {
    const phone = new Telephone();
    phone.write(text('mine'));
    phone.send('BACK');
    phone.colleague(text('theirs'));
    phone.write(text('mine, longer'));
    phone.settle();
    expect(phone.conflict).toEqual({ theirs: text('theirs'), revision: 2 });
    expect(phone.draft?.answer).toEqual(text('mine, longer'));
  });

  it('agrees with a colleague who wrote the same', () => {
    const phone = new Telephone();
    phone.write(text('a'));
    phone.send('THERE');
    phone.write(text('b'));
    phone.colleague(text('b'));
    phone.settle();
    expect([phone.conflict, phone.draft, kept(phone.server)?.by]).toMatchObject([undefined, undefined, {}]);
    expect(kept(phone.server)?.revision).toBe(1);
  });
});
