import { Inject, Injectable } from '@nestjs/common';
import { JudgeGoods, type JudgedGoods } from '@downstream/catalogue/server';
import type { ListInForce } from '@downstream/catalogue/core';
import { isActive, isUnderWay, isUsable, type Attestation } from '@downstream/attestations/core';
import {
  gatheredRequirements,
  isExemptionKnown,
  requiredTemplates,
  shippedRequirementRules,
  type OrderLineFacts,
  type RequirementRules,
} from '@downstream/attestations/core/judging';
import type { Body, judgeOrderLine, Query, readRequirements, Reply } from '@downstream/contracts';
import { DistributorDirectory, writable, type FiledDistributor } from '@downstream/distributors/server';
import {
  refusal,
  RefusalError,
  type Clock,
  type Context,
  type DistributorId,
  type Instant,
  type TemplateKind,
} from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { AnswerSheets } from '../persistence/answer-sheets';
import { Attestations } from '../persistence/attestations';
import { CoverOrder } from './cover-order';

type Required = Reply<typeof readRequirements>;
type Sets = readonly ListInForce<'COUNTRY_SET'>[];
/** Goods that nobody has named yet. */
const ANY_GOODS = '–';

const rulesNow = (): RequirementRules => {
  const rules = shippedRequirementRules.at(-1);
  if (!rules) throw new Error('No rules of what is required');
  return rules;
};

/** Which attestations a distributor or a line of an order needs, why, and what stands of them. */
@Injectable()
export class ReadRequirements {
  constructor(
    private readonly tenants: Tenants,
    private readonly directory: DistributorDirectory,
    private readonly goods: JudgeGoods,
    private readonly sheets: AnswerSheets,
    private readonly attestations: Attestations,
    private readonly cover: CoverOrder,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** For the goods and the territory on record. @throws RefusalError NOT_FOUND */
  of(ctx: Context, { distributor: id, exporter }: Query<typeof readRequirements>): Promise<Required> {
    return this.tenants.within(ctx, async (tx) => {
      const at = this.clock.now();
      const distributor = await this.found(tx, id);
      const stocks = await this.sellsFromStock(tx, id);
      const named = [...distributor.productLines, ...distributor.expectedAnnualVolume.map(({ item }) => item)];
      const texts = named.length > 0 ? [...new Set(named)] : [ANY_GOODS];
      const { goods, sets } = await this.goods.in(
        tx,
        texts.map((text) => ({ text })),
        at,
      );
      const destinations = [
        ...new Set([...distributor.territory, ...(distributor.territory.length ? [] : [distributor.country])]),
      ];
      const lines = goods.flatMap((one) =>
        destinations.map((destination) => {
          const facts = factsOf(distributor, one, { destination, exporter: exporter ?? null, stocks });
          const required = requiredTemplates(facts, rulesNow(), sets, at);
          return { goods: one.text, destination, required };
        }),
      );
      const own = await this.attestations.of(tx, id);
      return writable({
        judgedBy: judgedBy(goods, sets, at),
        goods: goods.map(({ text, item }) => ({ text, item: item?.sku ?? null })),
        destinations: destinations.toSorted(),
        templates: gatheredRequirements(lines).map(({ template: kind, because }) => ({
          ...{ kind, because, inForce: inForceOf(own, kind), underWay: underWayOf(own, kind) },
        })),
      }) as Required;
    });
  }

  /** For one line, and whether what stands covers it. @throws RefusalError NOT_FOUND */
  line(ctx: Context, asked: Body<typeof judgeOrderLine>): Promise<Reply<typeof judgeOrderLine>> {
    const { distributor: id, item, hs6, amount, unit, destination, endUser, militaryOrPolice, exporter } = asked;
    return this.tenants.within(ctx, async (tx) => {
      const at = this.clock.now();
      const distributor = await this.found(tx, id);
      const stocks = await this.sellsFromStock(tx, id);
      const { goods, sets } = await this.goods.in(tx, [{ text: item, hs: hs6 }], at);
      const [one] = goods as readonly [JudgedGoods];
      const facts = { ...factsOf(distributor, one, { destination, exporter, stocks }), militaryOrPolice };
      const required = requiredTemplates(facts, rulesNow(), sets, at);
      const kinds = required.map(({ template }) => template);
      const line = { id: '1', partNumber: one.item?.sku ?? item, hs6, amount, unit, destination, endUser, kinds };
      const day = asked.day ?? at.slice(0, 10);
      const covered =
        kinds.length === 0 ? [] : (await this.cover.in(tx, { distributor: id, lines: [line] }, day)).lines;
      const templates = required.map(({ template: kind, because }) => {
        const found = covered[0]?.templates.find((other) => other.kind === kind);
        return { kind, because, by: found?.by ?? null, gap: found ? found.gap : ('NONE' as const) };
      });
      return writable({
        ...{ judgedBy: judgedBy(goods, sets, at), item: one.item?.sku ?? null },
        ...{ stands: templates.every(({ gap }) => gap === null), templates },
      }) as Reply<typeof judgeOrderLine>;
    });
  }

  private async found(tx: Tx, id: DistributorId): Promise<FiledDistributor> {
    const distributor = await this.directory.byId(tx, id);
    if (!distributor) throw new RefusalError(refusal('NOT_FOUND'));
    return distributor;
  }

  private async sellsFromStock(tx: Tx, id: DistributorId): Promise<boolean> {
    const said = (await this.sheets.find(tx, id))?.answers.find(({ question }) => question === 'activities')?.answer;
    return said?.type === 'CHOICES' && said.choices.includes('STOCK');
  }
}

const factsOf = (
  { tier }: FiledDistributor,
  { sensitivity, eccn, euCode, militaryCode }: JudgedGoods,
  more: { readonly destination: string; readonly exporter: string | null; readonly stocks: boolean },
): OrderLineFacts => ({
  ...{ exporterCountry: more.exporter, destination: more.destination, sellsFromStock: more.stocks },
  ...{ sensitivity, eccn, euCode, militaryCode, tier },
  role: more.stocks ? 'STOCKIST' : 'DISTRIBUTOR',
  ...{ militaryOrPolice: null, sensitiveUseDeclared: false },
});

const judgedBy = (goods: readonly JudgedGoods[], sets: Sets, at: Instant): Required['judgedBy'] => {
  const { id, version } = rulesNow();
  const asked = [...goods.flatMap(({ sensitivity }) => sensitivity.asked), ...sets];
  const lists = new Map(asked.map((one) => [`${one.list} ${one.version}`, { list: one.list, version: one.version }]));
  const exemptionsKnown = isExemptionKnown(sets, rulesNow(), at);
  return { rules: { id, version }, at, exemptionsKnown, lists: [...lists.values()] };
};

const standing = (one: Attestation) => ({
  ...{ id: one.id, state: one.state, validTo: one.validTo, usable: isUsable(one) },
});

/** The one in force that lasts longest, usable ones first. */
function inForceOf(own: readonly Attestation[], kind: TemplateKind) {
  const found = own.filter(({ template, state }) => template.kind === kind && isActive(state)).map(standing);
  const [best] = found.toSorted(
    (a, b) => Number(b.usable) - Number(a.usable) || (b.validTo ?? '').localeCompare(a.validTo ?? ''),
  );
  return best ?? null;
}

function underWayOf(own: readonly Attestation[], kind: TemplateKind) {
  const [found] = own.filter(({ template, state }) => template.kind === kind && isUnderWay(state));
  return found ? standing(found) : null;
}
