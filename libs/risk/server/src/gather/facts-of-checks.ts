import { Injectable } from '@nestjs/common';
import {
  CheckDirectory,
  ContactProofs,
  ExchangeRates,
  ExtractDirectory,
  KindDirectory,
  SCREENING_CHECK,
  type AcceptedExtract,
  type CheckFacts,
  type ContactProof,
} from '@downstream/checks/server';
import type { FiledDistributor } from '@downstream/distributors/server';
import { DAY, later, parseInstant, type CheckResult } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { earliestAfter, type Day, type FactValues } from '@downstream/risk/core';
import { addressClassOf, answersOf, type Answered, type CheckAnswer } from './check-answer';
import { fact, factSources, type KnownFacts } from './fact';
import { FactsOfChecks, type Known } from './known-elsewhere';

const websites = { PRESENT: 'LIVE', PARKED: 'PARKED', ABSENT: 'NONE' } as const;
const changeKinds = ['NAME', 'OWNER', 'OFFICER', 'ADDRESS', 'ACTIVITY'] as const;

/** Codes of activities as ratings write them: two digits, a dot, the rest. */
const dotted = (code: string): string => (code.length > 2 ? `${code.slice(0, 2)}.${code.slice(2, 4)}` : code);

/** `OWNER 2023-01-09`, as the check of a company's age says changes. */
function changesIn(lines: readonly string[] | undefined): FactValues['party.changes'] | undefined {
  return lines?.flatMap((line) => {
    const [word, on] = line.split(' ');
    const what = changeKinds.find((one) => one === word);
    return what && on ? [{ what, on }] : [];
  });
}

const ofCompany = (age: Answered, activity: Answered, size: Answered): KnownFacts => {
  const codes = activity.list('codes')?.map(dotted);
  const [amount, currency] = [size.text('turnover'), size.text('currency')];
  const year = size.number('year') ?? null;
  return {
    'party.incorporatedOn': age.lacks('register', 'register.incorporatedOn')
      ? undefined
      : age.told(age.text('incorporatedOn')),
    'party.changes': age.lacks('register', 'register.changes') ? undefined : age.told(changesIn(age.list('changes'))),
    'party.activityCodes': codes && codes.length > 0 ? activity.told(codes) : undefined,
    'party.accounts':
      amount === undefined || currency === undefined || size.lacks('capacity')
        ? undefined
        : size.told({ filed: true, turnover: { amount, currency }, year }),
  };
};

function ofPlace(place: Answered): KnownFacts {
  const at = addressClassOf(place.saidBy('ADDRESS_CLASS', 'class'));
  const [sharers, related] = [place.number('sharers'), place.number('related')];
  const neighbour = place.found('LISTED_UNIT') ? 'UNIT' : place.found('LISTED_BUILDING') ? 'BUILDING' : 'NONE';
  return {
    'party.addressClass': at ? place.told(at) : place.shown('COMMERCIAL' as const),
    'party.othersAtUnit':
      sharers === undefined || related === undefined || place.lacks('place.parts')
        ? undefined
        : place.told(sharers - related),
    'party.listedNeighbour': place.lacks('place', 'place.lists', 'place.parts') ? undefined : place.told(neighbour),
  };
}

function ofContact(contact: Answered, hasWebsite: boolean): KnownFacts {
  const web = contact.text('web') as keyof typeof websites | undefined;
  const looked = web && websites[web];
  return {
    'party.website': looked ? contact.told(looked) : hasWebsite ? contact.shown('LIVE' as const) : undefined,
    'party.domainRegisteredOn': contact.told(contact.text('registeredOn')),
  };
}

/** What somebody saw who looked at the website, as attempts to reach the contact keep it. */
export function factsOfLook(web: ContactProof['web']): KnownFacts {
  if (web === null) return {};
  const told = <T>(value: T | undefined | null) => fact(value, 'K08', web.at.slice(0, 10));
  return {
    'party.website': told(web.found && websites[web.found]),
    'party.domainRegisteredOn': told(web.registeredOn),
  };
}

/** Accounts as an accepted extract tells of them; what a party says of itself, or hearsay, is no account. */
export function factsOfExtract(extract: AcceptedExtract | undefined): KnownFacts {
  const accounts = extract?.facts.accounts;
  if (!extract || !accounts || extract.grade === 'D' || extract.grade === 'E') return {};
  const { filed, turnover, year } = accounts;
  return { 'party.accounts': fact({ filed, turnover, year }, factSources.EXTRACT, extract.asOf) };
}

/** Only where a check is settled is there nothing of what it looks for; what was found is told where it was said. */
const ofLinks = (links: Answered, news: Answered, trade: Answered): KnownFacts => ({
  'party.pep': links.found('PUBLIC_OFFICE') ? undefined : links.shown('NONE' as const),
  'party.stateShare': links.found('STATE_LINK') ? undefined : links.shown(0),
  'party.stateDefence': links.found('STATE_LINK', 'MILITARY_LINK') ? undefined : links.shown(false),
  'party.defenceLinks': links.found('MILITARY_LINK') ? undefined : links.shown([]),
  'party.adverse': news.shown([]),
  'history.soldToRussiaSince2022': trade.shown('NONE' as const),
});

/** A score that the party gives itself counts against it, and for it only once somebody else has shown it. */
const ofCapability = (capability: Answered, visit: Answered): KnownFacts => ({
  'party.icpScore':
    capability.settled || capability.found('CONTROLS_WEAK') ? capability.told(capability.number('score')) : undefined,
  'after.visitedOn': visit.shown(visit.evidenceDay),
});

/**
 * What the checks K02 to K20 established, as facts of a rating. What a check does not know, nobody knows: a result that is
 * out of date establishes nothing, and "none" follows only from a check that is settled.
 * @param hasWebsite whether the record names a website that the check of contacts was about
 */
export function factsOfKinds(kinds: readonly CheckAnswer[], hasWebsite: boolean): KnownFacts {
  const of = answersOf(kinds);
  return {
    ...ofCompany(of('K03'), of('K04'), of('K13')),
    ...ofPlace(of('K07')),
    ...ofContact(of('K08'), hasWebsite),
    ...ofLinks(of('K10'), of('K11'), of('K14')),
    ...ofCapability(of('K18'), of('K20')),
  };
}

/** From the worst to the best: of everybody searched for, the worst result is the party's. */
const worstFirst: readonly CheckResult[] = [
  ...(['CONFIRMED_MATCH', 'ERROR', 'SOURCE_UNAVAILABLE', 'STALE', 'NOT_RUN', 'INCONCLUSIVE'] as const),
  ...(['POTENTIAL_MATCH', 'ADVERSE', 'NOT_APPLICABLE', 'CLEAR'] as const),
];

/** How every check stands. The screening is required of everybody; the others by the tier, which the model says. */
export function resultsOf(
  kinds: readonly CheckAnswer[],
  screening: CheckFacts['checks'],
): FactValues['checks.results'] {
  const searched = new Set(screening.map(({ result }) => result));
  const worst = worstFirst.find((one) => searched.has(one)) ?? 'NOT_RUN';
  return [
    { kind: SCREENING_CHECK, result: worst, required: true },
    ...kinds.map(({ kind, standing }) => ({
      ...{ kind, result: standing.result, required: false },
      ...(standing.by && { byEvidence: true }),
    })),
  ];
}

const defined = (facts: KnownFacts): KnownFacts =>
  Object.fromEntries(Object.entries(facts).filter(([, one]) => one !== undefined));

/** Asks the room `checks` how the checks of the catalogue stand, and what they established. */
@Injectable()
export class ChecksOfDirectory extends FactsOfChecks {
  constructor(
    private readonly kinds: KindDirectory,
    private readonly checks: CheckDirectory,
    private readonly proofs: ContactProofs,
    private readonly rates: ExchangeRates,
    private readonly extracts: ExtractDirectory,
  ) {
    super();
  }

  async of(tx: Tx, { id, website }: FiledDistributor, today: Day): Promise<Known> {
    const now = await this.kinds.of(tx, id);
    const screening = await this.checks.facts(tx, id);
    if (!now || !screening) return { facts: {}, until: null };
    const proof = await this.proofs.of(tx, id);
    const extract = await this.extracts.accepted(tx, id, today);
    const { rates, asOf } = await this.rates.table(tx, 'EUR', today);
    const facts: KnownFacts = {
      ...factsOfKinds(now.kinds, website !== null),
      ...defined(factsOfLook(proof?.web ?? null)),
      ...defined(factsOfExtract(extract)),
      'rates.euro': asOf === null ? undefined : fact(rates, factSources.RATES, asOf),
      'checks.results': fact(resultsOf(now.kinds, screening.checks), factSources.CHECKS, today),
    };
    return { facts, until: endOf(now.kinds, extract, today) };
  }
}

const dayAfter = (day: Day): Day => later(parseInstant(`${day}T00:00:00.000Z`), DAY).slice(0, 10);

/** The next day on which a check, its evidence or an extract stops to count. */
function endOf(kinds: readonly CheckAnswer[], extract: AcceptedExtract | undefined, today: Day): Day | null {
  const ends = kinds.flatMap(({ standing: { until, by } }) => [until?.slice(0, 10), by && dayAfter(by.expiresOn)]);
  return earliestAfter(today, [...ends, extract && dayAfter(extract.expiresOn)]);
}
