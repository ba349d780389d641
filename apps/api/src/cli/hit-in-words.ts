import type { Change, ChangeId, Standing } from '@downstream/checks/screening';
import type { ListedHit } from './screen-lists';

const facts: Readonly<Record<ChangeId, (params: Change['params']) => string>> = {
  BIRTH_OTHER: ({ theirs }) => `a date of birth that ${theirs} rules out`,
  BIRTH_SAME: ({ theirs }) => `the date of birth ${theirs}`,
  GENDER_OTHER: ({ theirs }) => `a gender other than ${theirs}`,
  COUNTRY_OTHER: ({ theirs }) => `no country among ${theirs}`,
  COUNTRY_SAME: ({ theirs }) => `a country among ${theirs}`,
  IDENTIFIER_OTHER: ({ label, theirs }) => `another ${label} than ${theirs}`,
  IDENTIFIER_SAME: ({ label, theirs }) => `the ${label} ${theirs}`,
  ADDRESS_UNIT_SAME: ({ theirs }) => `an address in ${theirs}`,
};

const standings: Readonly<Record<Standing, string>> = {
  NONE: 'no hit',
  POSSIBLE: 'a possible hit',
  HIGH: 'a high hit',
  CERTAIN: 'certain',
};

/** A hit with what would change it. */
export interface ExplainedHit extends Omit<ListedHit, 'wouldChange'> {
  readonly wouldChange: readonly Change[];
}

/** A hit for a person to read: what it is, why, and what else would change it; a line each. */
export const hitInWords = (hit: ExplainedHit): readonly string[] => [
  `${hit.score.toFixed(2)} ${hit.band.padEnd(8)} ${hit.list} ${hit.ref}  ${hit.name}  (${[hit.kind, ...hit.programmes].join(', ')})`,
  `       "${hit.ours}" is like "${hit.theirs}"`,
  ...hit.features.map(({ id, weight, params }) => {
    const words = Object.entries(params).map(([key, value]) => `${key} ${value}`);
    return `       ${weight < 0 ? '' : '+'}${weight.toFixed(2)} ${[id, ...words].join('  ')}`;
  }),
  ...hit.wouldChange.map(
    ({ id, params, score, standing }) =>
      `       ${facts[id](params)} would make it ${score.toFixed(2)}, ${standings[standing]}`,
  ),
];
