import type { ContradictionCode } from '@downstream/kernel';
import { nameKeys } from '@downstream/matching';
import { Decimal } from 'decimal.js';
import { tellingWords } from '../invalidity/generic-use';
import { contradiction, type Contradiction, type ContradictionSide } from './contradiction';
import type { Stated } from './stated';

/** A wording is one's own from so many telling words on: fewer are said by many without knowing of each other. */
const OWN_WORDING = 8;
/** Of a crowd that shares something, so many are laid beside each one; the others share it all the same. */
const MOST_BESIDE = 5;

const wordingOf = ({ attested }: Stated): string | null => {
  const words = attested.endUse === null ? [] : tellingWords(attested.endUse);
  const weight = words.reduce((sum, word) => sum + (/\p{Script=Han}/u.test(word) ? [...word].length / 2 : 1), 0);
  return weight < OWN_WORDING ? null : words.join(' ');
};

type Reading = (stated: Stated) => string | null;
const fileOf: Reading = ({ attested }) => attested.file?.sha256 ?? null;
const deviceOf: Reading = ({ device }) => device;
const networkOf: Reading = ({ network }) => network;

/** What unrelated distributors do not have in common: how it is compared, and how it is read by people. */
const shared: readonly (readonly [ContradictionCode, string, Reading, Reading])[] = [
  ['SAME_WORDING', 'endUse', wordingOf, ({ attested }) => attested.endUse],
  ['SAME_FILE', 'file', fileOf, fileOf],
  ['SAME_DEVICE', 'device', deviceOf, deviceOf],
  ['SAME_NETWORK_ADDRESS', 'network', networkOf, networkOf],
];

const side = (
  source: ContradictionSide['source'],
  { id }: Pick<Stated, 'id'>,
  field: string,
  says: string,
): ContradictionSide => ({
  ...{ source, id, field, says },
});

/** Puts attestations together that have the same of something. */
function together<T>(all: readonly T[], keyOf: (one: T) => string | null): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

/** Of each family one, in the order they came. */
function strangers<T extends { readonly family: string }>(group: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return group.filter(({ family }) => !seen.has(family) && seen.add(family));
}

/** Something of an attestation that an unrelated distributor's may have, too, in the form in which it is equal. */
export interface SharedMark {
  readonly kind: (typeof shared)[number][0] | 'PROMISED_BY_SEVERAL';
  readonly value: string;
}

/** What of an attestation is compared with others: where none of it is equal, nothing is shared. */
export const sharedMarks = (stated: Stated): readonly SharedMark[] => [
  ...shared.flatMap(([kind, , keyOf]) => {
    const value = keyOf(stated);
    return value === null ? [] : [{ kind, value }];
  }),
  ...promises({ ...stated, stands: true }).map(({ key }) => ({ kind: 'PROMISED_BY_SEVERAL' as const, value: key })),
];

type Found = Map<string, Contradiction[]>;
const note = (found: Found, { id }: Pick<Stated, 'id'>, one: Contradiction): void => {
  const before = found.get(id);
  if (before) before.push(one);
  else found.set(id, [one]);
};

function sharedThings(all: readonly Stated[], found: Found): void {
  for (const [code, field, keyOf, saidBy] of shared) {
    for (const group of together(all, keyOf)) {
      const others = strangers(group);
      if (others.length < 2) continue;
      for (const one of group) {
        const says = (stated: Stated): string => saidBy(stated) ?? '';
        const beside = others.filter(({ family }) => family !== one.family).slice(0, MOST_BESIDE);
        for (const other of beside)
          note(
            found,
            one,
            contradiction(
              code,
              side('ATTESTATION', one, field, says(one)),
              side('OTHER_ATTESTATION', other, field, says(other)),
            ),
          );
      }
    }
  }
}

/** Goods promised to an end user by one attestation. */
interface Promised {
  readonly stated: Stated;
  readonly family: string;
  readonly endUser: string;
  readonly key: string;
  readonly amount: Decimal;
  /** What the end user can need, in pieces; `null` where nobody knows. */
  readonly need: number | null;
}

const endUserKey = (name: string, country: string | null): string | null => {
  const [whole] = nameKeys(name, 'ORGANISATION').filter(({ weight }) => weight === 3);
  return whole ? `${country ?? ''} ${whole.key}` : null;
};

function promises(stated: Stated): Promised[] {
  if (!stated.stands) return [];
  const { endUsers, items } = stated.attested;
  return (endUsers ?? []).flatMap(({ id, name, country }) => {
    const who = endUserKey(name, country);
    if (who === null) return [];
    const goods = new Map<string, Decimal>();
    for (const { hs6, quantity } of items) {
      const what = `${hs6.slice(0, 6)} ${quantity.unit.trim().toLowerCase()}`;
      goods.set(what, (goods.get(what) ?? new Decimal(0)).plus(quantity.amount));
    }
    return [...goods].map(([what, amount]) => ({
      ...{ stated, family: stated.family, endUser: name, key: `${who} ${what}`, amount },
      need: stated.needs[id] ?? stated.installed[id] ?? null,
    }));
  });
}

function promisedBySeveral(all: readonly Stated[], found: Found): void {
  for (const group of together(all.flatMap(promises), ({ key }) => key)) {
    const needs = group.flatMap(({ need }) => (need === null ? [] : [need]));
    if (needs.length === 0 || strangers(group).length < 2) continue;
    const need = Math.max(...needs);
    const sum = group.reduce((total, { amount }) => total.plus(amount), new Decimal(0));
    if (sum.lte(need)) continue;
    for (const one of group) {
      const other = group.find(({ family }) => family !== one.family);
      if (!other) continue;
      const says = (it: Promised): string => `${it.endUser}: ${it.amount.toFixed()}`;
      note(
        found,
        one.stated,
        contradiction(
          'PROMISED_BY_SEVERAL',
          side('ATTESTATION', one.stated, 'endUsers', says(one)),
          side('OTHER_ATTESTATION', other.stated, 'endUsers', `${says(other)} (${sum.toFixed()} > ${need})`),
          one.key,
        ),
      );
    }
  }
}

/**
 * What attestations of unrelated distributors contradict in each other: the same words, file, device or network, and one
 * end user to whom more is promised by several than it can need. One pass over all of them.
 * @returns by the id of the attestation, both sides each; attestations without any are absent
 */
export function sharedContradictions(all: readonly Stated[]): ReadonlyMap<string, readonly Contradiction[]> {
  const found: Found = new Map();
  sharedThings(all, found);
  promisedBySeveral(all, found);
  return found;
}
