import { instant, systemActors, type ActorId, type Instant, type PersonId } from '@downstream/kernel';
import type { Act } from '../act';
import type { ClassificationId, WrittenClassification } from '../classification';
import { approve, draftClassification, propose } from '../classify';
import { shippedLists } from '../shipped-lists';
import { registerItem, type Item, type ItemDetails, type ItemId } from '../item';

const unwrap = <T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!result.ok) throw new Error(`The builder was refused: ${result.refusal.code}`);
  return result.value;
};

/** The person of that name. */
export const person = (name: string): PersonId => `person ${name}` as PersonId;

/** Monday 2 March 2026, 09:00 UTC, plus so many minutes. */
export const minute = (minutes = 0): Instant => instant(Date.UTC(2026, 2, 2, 9, minutes));

/** A deed of the person `person` through the account `account` (each person has one unless you say otherwise). */
export const anAct = ({
  person: name = 'ana',
  account = name,
  kind = 'user' as const,
  at = minute(),
}: { person?: string; account?: string; kind?: 'user' | 'key'; at?: Instant } = {}): Act => ({
  actor: { kind, id: `${kind} ${account}` as ActorId, personId: person(name) },
  at,
});

/** A deed of a machine. */
export const systemAct = (at: Instant = minute()): Act => ({
  actor: { kind: 'system', id: systemActors.importer as ActorId },
  at,
});

/** Details of an invented thermal camera. */
export const someDetails = (details: Partial<ItemDetails> = {}): ItemDetails => ({
  sku: 'TC-2',
  names: [
    { language: 'en', text: 'Thermal camera TC-2' },
    { language: 'de', text: 'Wärmebildkamera TC-2' },
  ],
  description: null,
  ...details,
});

/** The classification of that camera, complete. */
export const someFacts = (facts: Partial<WrittenClassification> = {}): WrittenClassification => ({
  hs: { code: '8525.89', edition: 'HS2022' },
  eccn: '6A993.a',
  euCode: 'NOT_LISTED',
  militaryCode: 'NOT_LISTED',
  parameters: [{ name: 'Frame rate', value: '9', unit: 'Hz' }],
  basis: 'Data sheet TC-2, revision C',
  nextReview: '2027-03-02',
  ...facts,
});

/** An item that ana has just registered. */
export const anItem = (details: Partial<ItemDetails> = {}): Item =>
  unwrap(registerItem('item' as ItemId, someDetails(details), anAct()));

/** An item whose classification ana has written and proposed. */
export const aProposedItem = (facts: Partial<WrittenClassification> = {}): Item => {
  const drafted = draftClassification(
    anItem(),
    'first' as ClassificationId,
    someFacts(facts),
    anAct({ at: minute(1) }),
  );
  return unwrap(propose(unwrap(drafted), anAct({ at: minute(2) })));
};

/** An item whose classification ben has approved, three minutes after nine. */
export const anApprovedItem = (facts: Partial<WrittenClassification> = {}): Item =>
  unwrap(approve(aProposedItem(facts), shippedLists, anAct({ person: 'ben', at: minute(3) })));
