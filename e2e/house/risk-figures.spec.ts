import { listsInForce, shippedLists } from '@downstream/catalogue/core';
import type { Instant } from '@downstream/kernel';
import {
  evaluateCase,
  factKeys,
  flagOutcomes,
  modelInForce,
  movedCase,
  raise,
  raisedOf,
  rate,
  readCases,
  type EvaluatedCase,
  type RiskModel,
} from '@downstream/risk/core';
import { CONTROL_DAY, honestDistributors, honestKinds, type HonestDistributor } from '@downstream/risk/core/testing';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleOf } from './fact-samples';
import { publishedFlags } from './published-flags';
import { house } from './scratch-workspace';

const at = '2026-11-23T00:00:00.000Z' as Instant;
const lists = listsInForce(shippedLists, 'COUNTRY_SET', at);
const model = modelInForce('standard', at) as RiskModel;
const docs = join(house, 'docs/risk.md');

const read = readCases(
  JSON.parse(readFileSync(join(house, 'docs/risk/diversion-cases.json'), 'utf8')),
  shippedLists,
  at,
);
const cases = read.ok ? read.cases : [];

/** A table of Markdown, with its columns as wide as Prettier makes them. */
function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((cell, at) => Math.max(3, cell.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const lineOf = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [lineOf(header), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(lineOf)].join(
    '\n',
  );
}

/** What stands in the documentation under a mark; with UPDATE_GOLDEN it is written anew. */
function published(mark: string, table: string): void {
  const text = readFileSync(docs, 'utf8');
  const place = new RegExp(`(<!-- ${mark} -->\n\n)([\\s\\S]*?)(\n\n<!-- /${mark} -->)`);
  if (process.env.UPDATE_GOLDEN) {
    writeFileSync(
      docs,
      text.replace(place, (_, before: string, _old, after: string) => before + table + after),
    );
  } else expect(place.exec(text)?.[2]).toBe(table);
}

/** Flags that young, empty and borrowed companies raise, for saying what kept them silent. */
const TELLING = ['RF-01', 'RF-05', 'RF-06', 'RF-07', 'RF-09', 'RF-10', 'RF-12', 'RF-29', 'RF-33', 'RF-53', 'RF-54'];

/** Missing facts tell nothing of the party itself: this flag is not counted among those that explain a case. */
const counted = ({ flags }: EvaluatedCase) => flags.map(({ id }) => id).filter((id) => id !== 'RF-63');
const stopped = ({ tier, held }: EvaluatedCase) => `${tier}${held ? ', held' : ''}`;

describe('the schema of a case', () => {
  it('names every fact and how it is written', () => {
    const rows = factKeys.map((key) => [`\`${key}\``, `\`${sampleOf(key)}\``]);
    published('facts', tableOf(['Fact', 'Such as'], rows));
  });

  it('is what the reader takes', () => {
    const facts = Object.fromEntries(factKeys.map((key) => [key, JSON.parse(sampleOf(key)) as unknown]));
    expect(readCases({ cases: [{ id: 'sample', day: '2026-11-23', facts }] }, shippedLists, at).ok).toBe(true);
  });
});

describe('the public cases', () => {
  it('are read, each with its reports and what only they told', () => {
    expect(read).toMatchObject({ ok: true });
    expect(cases).toHaveLength(10);
    for (const { reports, hindsight } of cases) expect([reports.length > 0, hindsight !== null]).toEqual([true, true]);
  });

  it('stand in the documentation as they are rated', () => {
    const rows = cases.map((one) => {
      const told = (rated: EvaluatedCase) => {
        const flags = counted(rated);
        return [`${rated.score} ${stopped(rated)}`, String(flags.length), flags.join(' ')];
      };
      return [
        one.id,
        ...told(evaluateCase(one, model, lists)),
        ...told(evaluateCase(movedCase(one, 'KZ'), model, lists)),
      ];
    });
    published('cases', tableOf(['Case', 'As known', '', 'Flags', 'Unlisted, moved', '', 'Flags then'], rows));
  });

  it('stand there with the flags that the reports name', () => {
    const rows = publishedFlags.map(({ of, says, flag }) => {
      const one = cases.find(({ id }) => id === of);
      if (!one) throw new Error(of);
      const { flags, notRaised, notEvaluated } = evaluateCase(one, model, lists);
      const raised = flags.some(({ id }) => id === flag);
      const lacks = notEvaluated.find(({ id }) => id === flag)?.lacks ?? [];
      // Whatever a report names was known to be so: a rule that says "no" to it would be wrong.
      expect([of, flag, notRaised.includes(flag)]).toEqual([of, flag, false]);
      return [
        of,
        says,
        flag,
        raised ? 'raised' : `missed, for want of ${lacks.map((fact) => `\`${fact}\``).join(' ')}`,
      ];
    });
    expect(new Set(publishedFlags.map(({ of }) => of)).size).toBe(cases.length);
    published('named', tableOf(['Case', 'The report names', 'Flag', 'Here'], rows));
  });

  it('are high, prohibited or held as known, and high unlisted and moved', () => {
    for (const one of cases) {
      const moved = evaluateCase(movedCase(one, 'KZ'), model, lists);
      expect([one.id, moved.tier, moved.knockOuts]).toEqual([one.id, 'HIGH', []]);
      const { tier, held } = evaluateCase(one, model, lists);
      expect([one.id, tier === 'HIGH' || tier === 'PROHIBITED' || held]).toEqual([one.id, true]);
    }
  });

  it('stand there with what was missing', () => {
    const rows = cases.map((one) => {
      const { notEvaluated } = evaluateCase(one, model, lists);
      const missed = notEvaluated.filter(({ id }) => TELLING.includes(id));
      const told = missed.map(({ id, lacks }) => `${id} ${lacks.map((fact) => `\`${fact}\``).join(' ')}`);
      return [one.id, String(notEvaluated.length), told.join(', ')];
    });
    published('missing', tableOf(['Case', 'Not asked', 'Of these, and for want of what'], rows));
  });

  it('name with each flag that could not be asked the fact that was missing', () => {
    for (const one of cases) {
      const { notEvaluated } = evaluateCase(one, model, lists);
      expect(notEvaluated.length).toBeGreaterThan(20);
      expect(notEvaluated.every(({ lacks }) => lacks.length > 0)).toBe(true);
    }
  });
});

interface Rated {
  readonly kind: HonestDistributor['kind'];
  readonly high: boolean;
  readonly ruled: boolean;
  readonly forWantOfFacts: boolean;
  readonly tier: string;
}

function ratedOf({ kind, facts }: HonestDistributor): Rated {
  const outcomes = flagOutcomes({ facts, day: CONTROL_DAY, lists, mandatory: model.mandatory });
  const flags = raisedOf(outcomes).map((one) => raise(one, at));
  const question = { facts, flags, model, lists, day: CONTROL_DAY, onRecord: false };
  const { tier, floors } = rate(question);
  const high = tier === 'HIGH';
  const ruled = floors.some((one) => one.tier === 'HIGH');
  const known = { ...model, unknownValue: 0 };
  return {
    kind,
    tier,
    high,
    ruled,
    forWantOfFacts: high && !ruled && rate({ ...question, model: known }).tier !== 'HIGH',
  };
}

const SEEDS = [
  ['2026', 2026, 'the one rules were read again by'],
  ['41', 41, 'looked at as well'],
  ['7919', 7919, 'not looked at before the first table'],
  ['20261123', 20_261_123, 'never used before this table'],
] as const;
const SIZE = 300;

describe('the control group', () => {
  const groups = new Map<number, Rated[]>();
  beforeAll(() => {
    for (const [, seed] of SEEDS) groups.set(seed, honestDistributors(seed, SIZE).map(ratedOf));
  });
  const of = (seed: number) => groups.get(seed) ?? [];
  const count = (some: readonly Rated[], test: (one: Rated) => boolean) => String(some.filter(test).length);
  const percent = (some: readonly Rated[]) => `${((100 * some.length) / SIZE).toFixed(1)} %`;
  const wolf = ({ high, ruled }: Rated) => high && !ruled;

  it('stands in the documentation as it is rated', () => {
    const rows = SEEDS.map(([name, seed, what]) => {
      const all = of(seed);
      const tiers = ['LOW', 'MEDIUM', 'HIGH', 'UNRATED', 'PROHIBITED'].map((tier) =>
        count(all, (one) => one.tier === tier),
      );
      return [
        `${name}, ${what}`,
        ...tiers,
        count(all, wolf),
        percent(all.filter(wolf)),
        count(all, (one) => one.forWantOfFacts),
        percent(all.filter((one) => wolf(one) && !one.forWantOfFacts)),
      ];
    });
    const header = [
      'Seed',
      'Low',
      'Medium',
      'High',
      'Unrated',
      'Prohibited',
      'High, no floor',
      'Share',
      'Of these by OV-08 alone',
      'Share without these',
    ];
    published('control', tableOf(header, rows));
  });

  it('stands there by kind too', () => {
    const rows = honestKinds.map((kind) => {
      const own = SEEDS.flatMap(([, seed]) => of(seed)).filter((one) => one.kind === kind);
      return [kind, String(own.length), count(own, wolf), count(own, ({ high, ruled }) => high && ruled)];
    });
    published('kinds', tableOf(['Kind', 'Companies', 'High, no floor', 'High by a floor'], rows));
  });
});
