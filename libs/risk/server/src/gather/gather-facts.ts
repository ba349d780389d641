import { Injectable } from '@nestjs/common';
import { AttestationDirectory } from '@downstream/attestations/server';
import { JudgeCountries, JudgeGoods, type NamedGoods } from '@downstream/catalogue/server';
import { CheckDirectory } from '@downstream/checks/server';
import type { FiledDistributor } from '@downstream/distributors/server';
import type { Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { earliestAfter, type CountryLists, type Day, type RatingFacts } from '@downstream/risk/core';
import { together, type KnownFacts } from './fact';
import { factsOfAnswers } from './facts-of-answers';
import { factsOfAttestations } from './facts-of-attestations';
import { FactsOfOthers } from './facts-of-others';
import { factsOfGoods, lineOf } from './facts-of-goods';
import { factsOfRecord } from './facts-of-record';
import { factsOfScreening } from './facts-of-screening';
import { FactsOfChecks, FactsOfOwnership } from './known-elsewhere';

/** All that the house knows of a distributor, and the lists of countries it is judged by. */
export interface Gathered {
  readonly facts: RatingFacts;
  readonly lists: CountryLists;
  /** The next day on which what rooms know is something else because time has passed; `null` for never. */
  readonly until: Day | null;
  /** The day on which the next version of a list comes into force; `null` where none waits. */
  readonly lawChanges: Day | null;
}

/** Goods as the record names them: what is expected in a year, and product lines beside it. */
function goodsOf({ expectedAnnualVolume, productLines }: FiledDistributor) {
  const named = new Map<string, number | null>(productLines.map((text) => [text, null]));
  for (const { item, quantity } of expectedAnnualVolume) named.set(item, (named.get(item) ?? 0) + quantity);
  return [...named].map(([text, quantity]) => ({ goods: { text } satisfies NamedGoods, quantity }));
}

/** Asks every room for what it knows of a distributor. What no room knows stays unknown. */
@Injectable()
export class GatherFacts {
  constructor(
    private readonly goods: JudgeGoods,
    private readonly countries: JudgeCountries,
    private readonly attestations: AttestationDirectory,
    private readonly checks: CheckDirectory,
    private readonly checked: FactsOfChecks,
    private readonly owned: FactsOfOwnership,
    private readonly others: FactsOfOthers,
  ) {}

  async of(tx: Tx, distributor: FiledDistributor, at: Instant): Promise<Gathered> {
    const { id } = distributor;
    const today = at.slice(0, 10);
    const named = goodsOf(distributor);
    const { goods, sets } = await this.goods.in(
      tx,
      named.map((one) => one.goods),
      at,
    );
    const submitted = await this.attestations.submitted(tx, id);
    const standing = await this.checks.standing(tx, id);
    const said = submitted ? factsOfAnswers(submitted.content, submitted.receipt.by.at.slice(0, 10)) : {};
    const checked = await this.checked.of(tx, distributor, today);
    const owned = await this.owned.of(tx, distributor, today);
    const known = together(
      said,
      factsOfRecord(distributor, sets, today),
      factsOfGoods(
        goods.map((one, i) => lineOf(one, named[i]?.quantity ?? null)),
        today,
      ),
      factsOfAttestations(await this.attestations.statements(tx, id), today),
      standing ? factsOfScreening(standing.hits, standing.run?.state.at ?? null) : {},
      checked.facts,
      owned.facts,
      admitted(said),
    );
    const born = known['party.incorporatedOn']?.value;
    return {
      lists: sets,
      facts: together(known, await this.others.of(tx, distributor, born, at)),
      until: earliestAfter(today, [checked.until, owned.until]),
      lawChanges: (await this.countries.nextVersion(tx, at))?.slice(0, 10) ?? null,
    };
  }
}

/** What a party tells against itself stands, whatever others did not find. */
const admitted = ({
  'party.pep': pep,
  'party.defenceLinks': defence,
  'history.soldToRussiaSince2022': sold,
}: KnownFacts): KnownFacts => ({
  'party.pep': pep,
  'party.defenceLinks': defence,
  'history.soldToRussiaSince2022': sold,
});
