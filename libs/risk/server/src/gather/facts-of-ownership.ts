import { Injectable } from '@nestjs/common';
import { affiliatesPeriods, WHOLE } from '@downstream/checks/ownership';
import { OwnershipDirectory, type OwnershipStanding } from '@downstream/checks/server';
import type { FiledDistributor } from '@downstream/distributors/server';
import type { Tx } from '@downstream/platform/database';
import { earliestAfter, type Day, type FactValues } from '@downstream/risk/core';
import { fact, factSources, type KnownFacts } from './fact';
import { FactsOfOwnership, type Known } from './known-elsewhere';
import { isSecrecy } from './secrecy-countries';

/** Units of the whole as hundredths of a per cent, rounded down: what is not known is not rounded up. */
const asHundredths = (units: number): number => Math.floor(units / (WHOLE / 10_000));
/** So much known and no less: then "there is none" may be said of owners. */
const ALL = 10_000;
const russian: readonly string[] = ['RU', 'BY'];

type Links = FactValues['ownership.russianLinks'];

/** Owners, officers and places of Russia or Belarus. None, only where everybody is known and where they are from. */
export function russianLinksOf(
  { parties }: Pick<FiledDistributor, 'parties'>,
  { above, countries }: Pick<OwnershipStanding, 'above' | 'countries'>,
  known: number,
): Links | undefined {
  const nameOf = new Map(parties.map(({ id, name }) => [id as string, name.latin ?? name.native]));
  const owners: Links = above.owners
    .filter(({ id }) => russian.includes(countries.get(id) ?? ''))
    .map(({ id }) => ({ kind: 'OWNER', who: nameOf.get(id) ?? id }));
  const officers = parties.filter(({ role }) => role === 'OFFICER' || role === 'SIGNATORY');
  const from = (one: (typeof parties)[number]) => [one.country, one.nationality, one.address?.country ?? null];
  const beside = parties.flatMap((one): Links => {
    if (!from(one).some((code) => code !== null && russian.includes(code))) return [];
    const who = one.name.latin ?? one.name.native;
    if (one.role === 'SITE') return [{ kind: 'BRANCH', who }];
    return officers.includes(one) ? [{ kind: 'DIRECTOR', who }] : [];
  });
  const found = [...owners, ...beside];
  const everybody =
    known >= ALL &&
    above.owners.every(({ id }) => countries.has(id)) &&
    officers.length > 0 &&
    officers.every((one) => from(one).some((code) => code !== null));
  return found.length > 0 || everybody ? found : undefined;
}

/** What hides owners; whom nobody names is no known owner. None, only where every owner is known, and where each of them is. */
export function opaqueOf(
  { above, countries }: Pick<OwnershipStanding, 'above' | 'countries'>,
  known: number,
  today: Day,
): FactValues['ownership.opaque'] | undefined {
  const kinds = new Set(above.owners.map(({ kind }) => kind));
  const places = above.owners.map(({ id }) => countries.get(id));
  const found: FactValues['ownership.opaque'] = [
    ...(kinds.has('ARRANGEMENT') ? (['TRUST'] as const) : []),
    ...(places.some((code) => code !== undefined && isSecrecy(code, today)) ? (['SECRECY_COUNTRY'] as const) : []),
  ];
  const companies = above.owners.filter(({ kind }) => kind !== 'PERSON');
  const everybody = known >= ALL && companies.every(({ id }) => countries.has(id));
  return found.length > 0 || everybody ? found : undefined;
}

/** What a chart of owners tells a rating; what only its record says of itself is what is on file, and no more. */
export function factsOfStanding(distributor: FiledDistributor, standing: OwnershipStanding, today: Day): KnownFacts {
  const { above, countries, regimes } = standing;
  const known = asHundredths(standing.known);
  const told = <T>(value: T | undefined | null) => fact(value, factSources.OWNERSHIP, today);
  const listed = Math.max(0, ...regimes.map(({ interval }) => asHundredths(interval.min)));
  const states = asHundredths(above.ofStates);
  return {
    'ownership.knownShare': told(known),
    // Which list caught an owner is not said by the verdict: none is named.
    'ownership.verdicts': told(regimes.map(({ regime, verdict }) => ({ regime, verdict, list: null }))),
    'ownership.layers': told(above.layers),
    'ownership.opaque': told(opaqueOf(standing, known, today)),
    'ownership.listedShare': told(listed),
    'ownership.russianLinks': told(russianLinksOf(distributor, standing, known)),
    'party.parentCountry': told(above.head === null ? undefined : countries.get(above.head)),
    'party.stateShare': told(states > 0 || known >= ALL ? states : undefined),
  };
}

/** Asks the room `checks` who owns a distributor. Without a holding on file nothing is known, and nobody is clear. */
@Injectable()
export class OwnershipOfDirectory extends FactsOfOwnership {
  constructor(private readonly directory: OwnershipDirectory) {
    super();
  }

  async of(tx: Tx, distributor: FiledDistributor, today: Day): Promise<Known> {
    const standing = await this.directory.verdicts(tx, distributor.id, today);
    const facts = !standing || standing.edges === 0 ? {} : factsOfStanding(distributor, standing, today);
    // The rule on affiliates begins and ends by days of its own.
    const turns = affiliatesPeriods.map(({ from }) => from);
    return { facts, until: earliestAfter(today, [standing?.turnsOn, ...turns]) };
  }
}
