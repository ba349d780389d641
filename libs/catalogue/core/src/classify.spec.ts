import { describe, expect, it } from '@jest/globals';
import { orThrow } from '@downstream/kernel';
import * as fc from 'fast-check';
import { classificationInForce, type ClassificationId } from './classification';
import {
  approve,
  draftClassification,
  propose,
  returnClassification,
  reviseClassification,
  waitingOf,
} from './classify';
import { reviseItem, type Item } from './item';
import { shippedLists } from './shipped-lists';
import { anAct, anApprovedItem, anItem, aProposedItem, minute, person, someFacts, systemAct } from './testing/index';

const second = 'second' as ClassificationId;
const ben = anAct({ person: 'ben', at: minute(20) });
const cem = anAct({ person: 'cem', at: minute(30) });
const code = (result: ReturnType<typeof approve>) => (result.ok ? 'ok' : result.refusal.code);

describe('draftClassification', () => {
  it('is a draft of whoever wrote it', () => {
    const item = orThrow(draftClassification(anItem(), second, someFacts(), ben));
    expect(waitingOf(item)).toMatchObject({
      state: 'DRAFT',
      hs: { digits: '852589' },
      classifier: { personId: person('ben') },
      contributors: [person('ben')],
    });
    expect(item.version).toBe(2);
  });

  it('takes one at a time', () => {
    expect(draftClassification(aProposedItem(), second, someFacts(), ben)).toMatchObject({
      refusal: { code: 'CLASSIFICATION_OPEN', details: { id: 'first', state: 'PENDING_APPROVAL' } },
    });
  });

  it('refuses what is not in its form, with the place', () => {
    expect(draftClassification(anItem(), second, someFacts({ eccn: 'none' }), ben)).toMatchObject({
      refusal: { code: 'ITEM_INVALID', details: { faults: [{ pointer: '/eccn', code: 'ECCN' }] } },
    });
  });
});

describe('propose', () => {
  it('wants it complete', () => {
    const item = orThrow(draftClassification(anItem(), second, someFacts({ hs: null }), ben));
    expect(propose(item, ben)).toMatchObject({
      refusal: { code: 'CLASSIFICATION_INCOMPLETE', details: { faults: [{ pointer: '/hs', code: 'REQUIRED' }] } },
    });
  });

  it('wants something to be new', () => {
    const item = orThrow(draftClassification(anApprovedItem(), second, someFacts(), ben));
    expect(propose(item, ben)).toMatchObject({
      refusal: { code: 'CLASSIFICATION_UNCHANGED', details: { id: 'first' } },
    });
  });

  it('wants something to be there, and once', () => {
    expect(code(propose(anItem(), ben))).toBe('NOT_FOUND');
    expect(code(propose(aProposedItem(), ben))).toBe('TRANSITION_NOT_ALLOWED');
  });
});

describe('approve', () => {
  it('is in force with the second person', () => {
    const item = orThrow(approve(aProposedItem(), shippedLists, ben));
    expect(item.classifications[0]?.judged).toMatchObject({
      outcome: 'SENSITIVE',
      chplTier: '3A',
      asked: expect.arrayContaining([{ list: 'chpl', version: 1 }]),
    });
    expect(aProposedItem().classifications[0]?.judged).toBeNull();
    expect(classificationInForce(item.classifications, ben.at)).toMatchObject({ id: 'first', state: 'APPROVED' });
    expect(waitingOf(item)).toBeUndefined();
  });

  it.each([
    ['the classifier', anAct({ person: 'ana' })],
    ['another account of the classifier', anAct({ person: 'ana', account: 'other' })],
    ['a key of the classifier', anAct({ person: 'ana', account: 'erp', kind: 'key' })],
    ['a machine', systemAct()],
  ])('is not for %s', (_, act) => {
    expect(code(approve(aProposedItem(), shippedLists, act))).toBe('CLASSIFICATION_NEEDS_ANOTHER_PERSON');
  });

  it('is not for somebody who wrote in an earlier round, nor for who proposed it', () => {
    const drafted = orThrow(draftClassification(anItem(), second, someFacts(), anAct({ person: 'ben' })));
    const rewritten = orThrow(reviseClassification(drafted, someFacts({ eccn: '6A003' }), anAct({ person: 'cem' })));
    const proposed = orThrow(propose(rewritten, anAct({ person: 'dora' })));
    for (const name of ['ana', 'ben', 'cem', 'dora']) {
      expect(code(approve(proposed, shippedLists, anAct({ person: name })))).toBe(
        'CLASSIFICATION_NEEDS_ANOTHER_PERSON',
      );
    }
    expect(code(approve(proposed, shippedLists, anAct({ person: 'eda' })))).toBe('ok');
  });

  it('is not for somebody who rewrote the names while it waited, and frees them afterwards', () => {
    const renamed = orThrow(reviseItem(aProposedItem(), { description: 'A toy.' }, ben));
    expect(code(approve(renamed, shippedLists, ben))).toBe('CLASSIFICATION_NEEDS_ANOTHER_PERSON');
    expect(orThrow(approve(renamed, shippedLists, cem)).writers).toEqual([]);
  });

  it('refuses what waited beyond its day of review', () => {
    const late = anAct({ person: 'ben', at: '2027-03-02T00:00:00.000Z' as ReturnType<typeof minute> });
    expect(approve(aProposedItem(), shippedLists, late)).toMatchObject({
      refusal: { code: 'CLASSIFICATION_INCOMPLETE', details: { faults: [{ pointer: '/nextReview', code: 'PAST' }] } },
    });
  });
});

describe('a change of an approved classification', () => {
  const drafted = orThrow(draftClassification(anApprovedItem(), second, someFacts({ eccn: '6A003.b.4.b' }), ben));

  it('waits while the old one stays in force, unchanged', () => {
    const proposed = orThrow(propose(drafted, ben));
    expect(classificationInForce(proposed.classifications, minute(60))).toEqual(anApprovedItem().classifications[0]);
    expect(waitingOf(proposed)?.eccn).toBe('6A003.b.4.b');
  });

  it('is returned with a reason, written anew and proposed again', () => {
    const proposed = orThrow(propose(drafted, ben));
    expect(code(returnClassification(proposed, ' ', cem))).toBe('REASON_REQUIRED');
    const returned = orThrow(returnClassification(proposed, 'Which array size?', cem));
    expect(waitingOf(returned)).toMatchObject({ state: 'RETURNED', returnReason: 'Which array size?', proposed: null });
    expect(code(propose(returned, ben))).toBe('TRANSITION_NOT_ALLOWED');
    const again = orThrow(reviseClassification(returned, someFacts({ eccn: '6A003.b.4.a' }), ben));
    expect(waitingOf(again)).toMatchObject({ state: 'DRAFT', eccn: '6A003.b.4.a', contributors: [person('ben')] });
    const { classifications } = orThrow(approve(orThrow(propose(again, ben)), shippedLists, cem));
    expect(classificationInForce(classifications, cem.at)?.eccn).toBe('6A003.b.4.a');
  });

  it('stands still while it waits for approval', () => {
    const proposed = orThrow(propose(drafted, ben));
    expect(code(reviseClassification(proposed, someFacts(), ben))).toBe('TRANSITION_NOT_ALLOWED');
  });

  it('cannot be written where none was begun', () => {
    expect(code(reviseClassification(anApprovedItem(), someFacts(), ben))).toBe('NOT_FOUND');
  });
});

it('never approves by a person who had a hand in it, in whatever order things are done', () => {
  const deed = fc.record({
    what: fc.constantFrom('draft', 'revise', 'propose', 'approve', 'return', 'rename'),
    who: fc.constantFrom('ana', 'ben', 'cem'),
    eccn: fc.constantFrom('6A003', '6A993', 'EAR99'),
  });
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
      let item: Item = anItem();
      let hands = new Set(['ana']);
      deeds.forEach(({ what, who, eccn }, i) => {
        const act = anAct({ person: who, at: minute(i) });
        const facts = someFacts({ eccn });
        const next = {
          draft: () => draftClassification(item, `c${i}` as ClassificationId, facts, act),
          revise: () => reviseClassification(item, facts, act),
          propose: () => propose(item, act),
          approve: () => approve(item, shippedLists, act),
          return: () => returnClassification(item, 'No.', act),
          rename: () => reviseItem(item, { description: `By ${who}, ${i}` }, act),
        }[what]();
        if (!next.ok) return;
        if (what === 'approve') {
          expect(hands.has(who)).toBe(false);
          hands = new Set();
        } else if (what !== 'return') hands.add(who);
        item = next.value;
        expect(item.classifications.filter(({ state }) => state !== 'APPROVED').length).toBeLessThanOrEqual(1);
      });
    }),
  );
});
