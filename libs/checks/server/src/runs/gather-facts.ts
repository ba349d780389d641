import { Injectable } from '@nestjs/common';
import { StatementsOnFile } from '@downstream/attestations/server';
import { JudgeCountries, JudgeGoods } from '@downstream/catalogue/server';
import {
  known,
  said,
  unknown,
  type CheckInputs,
  type GoodsLine,
  type Known,
  type MarketFacts,
  type Money,
} from '@downstream/checks/core';
import { DocumentsOnFile, FindResemblances, type FiledDistributor } from '@downstream/distributors/server';
import type { Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { CheckDirectory } from '../check-directory';
import { ExtractDirectory } from '../extracts/extract-directory';
import { concerning } from '../views/screening-standing';
import { capabilityIn, historyIn, linksIn, revenueIn } from './answer-facts';
import { CheckRounds } from './persistence/check-rounds';
import { ContactProofs, OwnershipFacts } from './known-elsewhere';
import {
  carriersOf,
  companyOf,
  contactOf,
  leiOf,
  placeOf,
  questionsOf,
  routesOf,
  taxNumberOf,
  type Questions,
} from './record-facts';

/** Facts that only a source outside knows, or that follow from what it says. */
export type OutsideFacts = 'register' | 'leiRecord' | 'taxRecord' | 'domain' | 'capacity';

/** What is known of a party without asking anybody outside, and what would be asked. */
export interface OwnFacts {
  readonly facts: Omit<CheckInputs, OutsideFacts>;
  readonly questions: Questions;
  /** What capacity is judged by beside the register: what was last ordered, and the revenue the party names. */
  readonly money: { readonly order: Money | null; readonly revenue: Money | null };
}

/** The set of countries that control exports as we do (domain reference 4.3). */
const COALITION = 'COALITION_GECC';

const day = (at: Instant | null): string | null => at?.slice(0, 10) ?? null;

/** Gathers from every room what the checks of one party read, in one transaction. */
@Injectable()
export class GatherFacts {
  constructor(
    private readonly checks: CheckDirectory,
    private readonly statements: StatementsOnFile,
    private readonly documents: DocumentsOnFile,
    private readonly resemblances: FindResemblances,
    private readonly goods: JudgeGoods,
    private readonly countries: JudgeCountries,
    private readonly proofs: ContactProofs,
    private readonly ownership: OwnershipFacts,
    private readonly rounds: CheckRounds,
    private readonly extracts: ExtractDirectory,
  ) {}

  async of(tx: Tx, one: FiledDistributor, at: Instant): Promise<OwnFacts> {
    const answers = await this.statements.answers(tx, one.id);
    const { rows } = await this.resemblances.in(tx, one, one.id);
    const [lei, taxNumber, contact] = [leiOf(one, answers), taxNumberOf(one, answers), contactOf(one, rows)];
    const proof = await this.proofs.of(tx, one.id);
    const ownership = await this.ownership.of(tx, one.id);
    const facts: OwnFacts['facts'] = {
      ...{ company: companyOf(one), saidHistory: historyIn(answers), lei, taxNumber, contact },
      place: placeOf(one, rows, await this.listedAt(tx, one)),
      goods: await this.goodsOf(tx, one, at),
      markets: await this.marketsOf(tx, one, at),
      reach: proof
        ? known({
            mailAnsweredOn: day(proof.mailAnsweredAt),
            mailReturnedOn: day(proof.mailReturnedAt),
            calledBackOn: day(proof.calledBackAt),
          })
        : unknown(),
      ownership: ownership ? (ownership.independent ? known : said)(ownership) : unknown(),
      links: linksIn(answers),
      routes: routesOf(one),
      carriers: carriersOf(one),
      licences: await this.licencesOf(tx, one),
      coverage: await this.coverageOf(tx, one, at),
      capability: capabilityIn(answers, at.slice(0, 10)),
      ...{ publicStandings: unknown('NOT_EVALUATED'), news: unknown('NOT_EVALUATED') },
      ...{ trade: unknown('NOT_EVALUATED'), visit: unknown('NOT_EVALUATED') },
    };
    const extract = await this.extracts.source(tx, one.id, at.slice(0, 10));
    return {
      facts,
      questions: questionsOf(one, facts, extract),
      money: { order: await this.rounds.lastOrder(tx, one.id), revenue: revenueIn(answers) },
    };
  }

  private async goodsOf(tx: Tx, one: FiledDistributor, at: Instant): Promise<Known<readonly GoodsLine[]>> {
    const ordered = one.expectedAnnualVolume.map(({ item }) => item);
    const texts = [...new Set(ordered.length > 0 ? ordered : one.productLines)];
    const { goods } = await this.goods.in(
      tx,
      texts.map((text) => ({ text })),
      at,
    );
    return known(
      goods.map(({ text, item, sensitivity, eccn, euCode, militaryCode }): GoodsLine => {
        const { outcome, chplTier, signals, carried } = sensitivity;
        const groups = signals.flatMap((signal) =>
          signal.layer === 'SENSITIVE_GOODS' || signal.layer === 'GOODS_KEYWORDS' ? [signal.row.goods] : [],
        );
        return {
          ...{ text, classified: item !== null, hs6: carried.length > 0, chplTier },
          controlNumber: eccn !== null || euCode !== null || militaryCode !== null,
          sensitive: outcome === 'SENSITIVE' ? true : outcome === 'NOTHING_LIT' ? false : null,
          groups: [...new Set(groups)].sort(),
        };
      }),
    );
  }

  private async marketsOf(tx: Tx, one: FiledDistributor, at: Instant): Promise<Known<MarketFacts>> {
    const setsOf = await this.countries.at(tx, at);
    const within = (code: string): boolean => setsOf(code).includes(COALITION);
    const countries = [...new Set([one.country, ...one.territory])].sort();
    // Without the set in force nobody is in it, and nothing may be said of who is not.
    const inForce = ['DE', 'US', 'JP'].some(within);
    return known({ countries, outside: inForce ? countries.filter((code) => !within(code)) : null });
  }

  private async licencesOf(tx: Tx, one: FiledDistributor): Promise<CheckInputs['licences']> {
    const files = await this.documents.of(tx, one.id);
    const papers = files.filter(({ kind, unusable }) => kind === 'LICENCE' && !unusable);
    return known(papers.map(({ name, expiresOn }) => ({ name, expiresOn })));
  }

  private async coverageOf(tx: Tx, one: FiledDistributor, at: Instant): Promise<CheckInputs['coverage']> {
    const destinations = [...new Set([one.country, ...one.territory])].sort();
    const covered = await this.statements.covered(tx, one.id, destinations, at.slice(0, 10));
    const missing = destinations.filter((code) => !covered.includes(code));
    return known({ destinations: destinations.length, covered: destinations.length - missing.length, missing });
  }

  /** List entries at the party's own address, by the hits of the screening. */
  private async listedAt(tx: Tx, one: FiledDistributor): Promise<{ unit: number; building: number } | null> {
    const screening = await this.checks.standing(tx, one.id);
    if (!screening?.run || screening.inForce.length === 0) return null;
    const own = concerning(screening.hits, screening.run).filter(
      ({ record }) => record.partyId === (one.id as string) && record.state !== 'FALSE_POSITIVE',
    );
    const count = (feature: string): number =>
      own.filter(({ record }) => record.features.some(({ id }) => id === feature)).length;
    return { unit: count('ADDRESS_UNIT_SAME'), building: count('ADDRESS_BUILDING_SAME') };
  }
}
