import { Injectable } from '@nestjs/common';
import { AttestationDirectory } from '@downstream/attestations/server';
import { Hits } from '@downstream/checks/server';
import type { Resemblance } from '@downstream/distributors/core/resemblance';
import { FindResemblances, type FiledDistributor } from '@downstream/distributors/server';
import type { Tx } from '@downstream/platform/database';
import { DAY, type Instant } from '@downstream/kernel';
import type { Day, FactValues } from '@downstream/risk/core';
import { fact, factSources, type KnownFacts } from './fact';

/** Another party as a rating reads it. */
export interface OtherParty extends Pick<Resemblance, 'state' | 'reasons'> {
  /** Whether somebody of it is listed, by a hit that people confirmed. */
  readonly listed: boolean;
  /** When it was founded, as it says. */
  readonly born: Day | null;
}

type Shared = FactValues['party.sharedWith'];
type By = Shared[number]['by'];

/** What is shared, in the words of ratings; names alone, addresses and domains say less. */
function sharedBy({ reasons }: Pick<Resemblance, 'reasons'>): readonly By[] {
  const found = reasons.flatMap(({ kind, ours }): By[] => {
    if (kind === 'PHONE' || kind === 'EMAIL') return [kind];
    return kind === 'PERSON' ? [ours.role === 'OWNER' ? 'OWNER' : 'OFFICER'] : [];
  });
  return [...new Set(found)].sort();
}

const HALF_A_YEAR = 183 * DAY;
const near = (one: Day, other: Day): boolean => Math.abs(Date.parse(one) - Date.parse(other)) <= HALF_A_YEAR;

/**
 * What others of the tenant tell of a party.
 * @param born when the party itself was founded
 * @param all whether every record was compared; if not, nothing follows from that none was found
 */
export function factsOfShared(
  others: readonly OtherParty[],
  born: Day | undefined,
  all: boolean,
  today: Day,
): KnownFacts {
  const shared = others.flatMap((one): Shared => {
    const refused = one.state === 'REJECTED' || one.state === 'SUSPENDED';
    const who = one.listed ? ('LISTED' as const) : refused ? ('REFUSED' as const) : null;
    return who === null ? [] : sharedBy(one).map((by) => ({ with: who, by, hops: 1 }));
  });
  const managed = others.filter((one) => sharedBy(one).some((by) => by === 'OFFICER' || by === 'PHONE'));
  const young = managed.filter((one) => born !== undefined && one.born !== null && near(one.born, born)).length + 1;
  const counted = all && managed.every((one) => one.born !== null);
  return {
    'party.sharedWith': shared.length > 0 || all ? fact(shared, factSources.OTHERS, today) : undefined,
    'party.youngPartiesAlike': born !== undefined && counted ? fact(young, factSources.OTHERS, today) : undefined,
  };
}

/** Asks who of the tenant's parties shares managers, owners, telephones or mail with a distributor. */
@Injectable()
export class FactsOfOthers {
  constructor(
    private readonly resemblances: FindResemblances,
    private readonly hits: Hits,
    private readonly attestations: AttestationDirectory,
  ) {}

  async of(tx: Tx, distributor: FiledDistributor, born: Day | undefined, at: Instant): Promise<KnownFacts> {
    const { rows, notReady, notAllCompared } = await this.resemblances.in(tx, distributor, distributor.id);
    const others: OtherParty[] = [];
    for (const { id, state, reasons } of rows.filter((row) => sharedBy(row).length > 0)) {
      const hits = await this.hits.ofDistributor(tx, id);
      const answer = (await this.attestations.submitted(tx, id))?.content.answers.find(
        ({ question }) => question === 'incorporatedOn',
      )?.answer;
      others.push({
        ...{ state, reasons },
        listed: hits.some(({ record }) => record.state === 'TRUE_MATCH' && !record.entry.gone),
        born: answer?.type === 'DATE' ? answer.date : null,
      });
    }
    return factsOfShared(others, born, !notReady && notAllCompared.length === 0, at.slice(0, 10));
  }
}
