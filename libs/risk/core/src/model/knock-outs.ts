import type { CountryBook } from '../facts/countries';
import type { FactKey, ScreeningOutcome } from '../facts/fact-values';
import { valueOf, type RatingFacts } from '../facts/rating-facts';
import { stands, type StandingFlag } from '../flags/flag-flow';
import type { Sentence } from '../flags/red-flag';
import type { KnockOut, KnockOutId } from './rating';

/** What knock-outs, floors and holds are judged by. */
export interface Standing {
  readonly facts: RatingFacts;
  readonly flags: readonly StandingFlag[];
  readonly countries: CountryBook;
}

const knockOut = (
  id: KnockOutId,
  holds: boolean,
  facts: readonly FactKey[],
  params: Sentence['params'] = {},
): readonly KnockOut[] => (holds ? [{ id, sentence: { key: id, params }, facts }] : []);

/** Effects that a licence for US items may lift; they bind only goods that US export rules reach. */
const EAR_EFFECTS = ['EAR_LICENSE', 'EAR_LICENSE_LISTED_ITEMS', 'EAR_LICENSE_ALL_ITEMS'];
const DENIED = 'PROHIBIT_PARTICIPATION';
const OF_BANKS = ['RESTRICT_BANK', 'FINANCIAL_MESSAGING_BAN'];

const isTrue = ({ state }: ScreeningOutcome) => state === 'TRUE_MATCH';
const listsOf = (outcomes: readonly ScreeningOutcome[]) => [...new Set(outcomes.map(({ list }) => list))].join(', ');

/** Whether an embargo that stops all business names a place to which goods go, or where the party sits. */
export function embargoed({ facts, countries }: Pick<Standing, 'facts' | 'countries'>): string | undefined {
  const places = [
    valueOf(facts, 'order.shipTo'),
    valueOf(facts, 'party.country'),
    ...(valueOf(facts, 'order.endUsers') ?? []).map(({ country }) => country),
  ];
  return places.find((code) => code !== undefined && countries.isIn('EMBARGO_STOP', code));
}

/** What no score clears (domain reference 5.3): by facts that are known and flags that stand. */
export function knockOutsOf(standing: Standing): readonly KnockOut[] {
  const { facts, flags } = standing;
  const matches = (valueOf(facts, 'screening.outcomes') ?? []).filter(isTrue);
  const verdicts = (valueOf(facts, 'ownership.verdicts') ?? []).filter(
    ({ verdict }) => verdict === 'BLOCKED_BY_OWNERSHIP',
  );
  const ofBanks = matches.filter(
    ({ subject, action, effect }) => subject === 'BANK' && (action === 'STOP' || OF_BANKS.includes(effect)),
  );
  const ear = matches.filter(({ effect }) => EAR_EFFECTS.includes(effect));
  const denied = matches.filter(({ effect }) => effect === DENIED);
  const apart = [...ofBanks, ...ear, ...denied];
  const blocked = matches.filter((one) => one.action === 'STOP' && !apart.includes(one));
  const ownedByBlocked = verdicts.filter(({ regime }) => regime !== 'BIS');
  const ownedByListed = verdicts.filter(({ regime }) => regime === 'BIS');
  const licensed = valueOf(facts, 'order.licensed') === true;
  // Whether US rules reach the goods is unknown more often than not; unknown is not "no".
  const reached = valueOf(facts, 'order.lines')?.some(({ subjectToEar }) => subjectToEar !== false) ?? true;
  const place = embargoed(standing);
  const standsAs = (rule: string, severity: number) =>
    flags.some((flag) => flag.rule === rule && flag.severity >= severity && stands(flag));
  const upheld = flags.some(({ rule, state, endedAt }) => rule === 'RF-57' && state === 'UPHELD' && endedAt === null);
  const confirmed = (valueOf(facts, 'history.incidents') ?? []).some((incident) => incident.confirmed);
  return [
    ...knockOut('KO-01', blocked.length + ownedByBlocked.length > 0, ['screening.outcomes', 'ownership.verdicts'], {
      lists: [listsOf(blocked), ...ownedByBlocked.map(({ regime }) => regime)].filter(Boolean).join(', '),
    }),
    ...knockOut('KO-02', place !== undefined && !licensed, ['order.shipTo', 'order.endUsers', 'party.country'], {
      country: place ?? '',
    }),
    ...knockOut(
      'KO-03',
      ear.length + ownedByListed.length > 0 && reached && !licensed,
      ['screening.outcomes', 'ownership.verdicts', 'order.lines'],
      { lists: [listsOf(ear), ...ownedByListed.map(({ regime }) => regime)].filter(Boolean).join(', ') },
    ),
    ...knockOut('KO-04', denied.length > 0, ['screening.outcomes']),
    ...knockOut('KO-05', valueOf(facts, 'order.wmdEndUse') === 'PROVEN', ['order.wmdEndUse']),
    ...knockOut('KO-06', valueOf(facts, 'party.forged') === 'PROVEN', ['party.forged']),
    ...knockOut('KO-07', valueOf(facts, 'history.soldToRussiaSince2022') === 'PROVEN', [
      'history.soldToRussiaSince2022',
    ]),
    ...knockOut('KO-08', standsAs('RF-39', 4) || standsAs('RF-40', 4), ['party.openQuestions', 'attestation.refused']),
    ...knockOut('KO-09', upheld || confirmed, ['history.incidents']),
    ...knockOut('KO-10', ofBanks.length > 0, ['screening.outcomes'], { lists: listsOf(ofBanks) }),
  ];
}
