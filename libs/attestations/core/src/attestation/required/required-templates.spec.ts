import { describe, expect, it } from '@jest/globals';
import { listsInForce, sensitivityOf, shippedLists, type AnnexRow, type ListVersion } from '@downstream/catalogue/core';
import { goodsAnnexes } from '@downstream/catalogue/core';
import { parseInstant, type RequirementBasis, type TemplateKind } from '@downstream/kernel';
import * as fc from 'fast-check';
import { shippedRequirementRules, type RequirementRules } from './requirement-rules';
import { isExemptionKnown, requiredTemplates, type OrderLineFacts, type RequiredTemplate } from './required-templates';

const at = parseInstant('2026-11-22T12:00:00Z');
const rules = shippedRequirementRules[0] as RequirementRules;
const sets = listsInForce(shippedLists, 'COUNTRY_SET', at);

/** All annexes are asked: each has a confirmed row, of wood but for those of a test. */
const annexList = (...own: readonly Pick<AnnexRow, 'annex' | 'prefix'>[]): ListVersion<'LEGAL_ANNEX'> => ({
  list: 'annexes',
  kind: 'LEGAL_ANNEX',
  version: 1,
  state: 'PUBLISHED',
  effectiveFrom: parseInstant('2026-01-01'),
  source: 'The regulations',
  rows: [...goodsAnnexes.map((annex) => ({ annex, prefix: '4401' })), ...own].map((row) => ({
    ...row,
    description: 'Goods',
    status: 'CONFIRMED' as const,
  })),
  drafted: null,
  contributors: [],
  published: null,
  returnReason: null,
});
const others = shippedLists.filter(({ kind }) => kind !== 'LEGAL_ANNEX');
const seen = (hs: string | null, text: string, lists: readonly ListVersion[] = [...others, annexList()]) =>
  sensitivityOf(
    {
      names: [{ language: 'en', text }],
      description: null,
      hs: hs === null ? null : { digits: hs, edition: 'HS2022' },
      eccn: 'EAR99',
    },
    lists,
    at,
  );
const chairs = seen('940161', 'Chairs with wooden frames');

const aLine = (more: Partial<OrderLineFacts> = {}): OrderLineFacts => ({
  exporterCountry: 'DE',
  destination: 'CL',
  sensitivity: chairs,
  eccn: 'EAR99',
  euCode: null,
  militaryCode: null,
  role: 'END_USER',
  sellsFromStock: false,
  tier: 'LOW',
  militaryOrPolice: false,
  sensitiveUseDeclared: false,
  ...more,
});
const required = (more: Partial<OrderLineFacts> = {}) => requiredTemplates(aLine(more), rules, sets, at);
const names = (asked: readonly RequiredTemplate[]): TemplateKind[] => asked.map(({ template }) => template);
const why = (asked: readonly RequiredTemplate[], template: TemplateKind): RequirementBasis[] =>
  (asked.find((one) => one.template === template)?.because ?? []).map(({ basis }) => basis);

const thermal = seen('852589', 'Thermal camera');
const aircraft = { annex: '833/2014 Annex XI', prefix: '8807' };
const parts = seen('880730', 'Parts of aircraft', [...others, annexList(aircraft)]);

describe('requiredTemplates', () => {
  it('asks for nothing where nothing lights up, everything was asked and the buyer is of low risk', () => {
    expect(chairs.outcome).toBe('NOTHING_LIT');
    expect(required()).toEqual([]);
  });

  it('asks for a statement of goods that light up', () => {
    const asked = required({ sensitivity: thermal, destination: 'FR' });
    expect(names(asked)).toEqual(['T1']);
    expect(why(asked, 'T1')).toEqual(['WATCHED_GOODS']);
  });

  it.each([null, '940161'])('asks for it, uncertain, where it could not be told: code %p, no annexes', (hs) => {
    const asked = required({ sensitivity: seen(hs, 'Chairs', others), destination: 'FR' });
    expect(asked).toEqual([{ template: 'T1', because: [expect.objectContaining({ certain: false })] }]);
  });

  it('asks for both clauses by law, and says by which annex', () => {
    const asked = required({ sensitivity: parts, destination: 'CL' });
    expect(asked.find(({ template }) => template === 'T2')?.because[0]).toEqual({
      basis: 'EU_12G',
      ruledBy: 'LAW',
      certain: true,
      facts: { provision: 'Art. 12g Regulation (EU) No 833/2014', annexes: '833/2014 Annex XI' },
    });
  });

  it.each(['FR', 'US', 'JP', 'NO'])('asks for no clause where goods go to %s', (destination) => {
    expect(why(required({ sensitivity: parts, destination }), 'T2')).toEqual([]);
  });

  it('asks for the clauses by policy where the exporter is not of the Union', () => {
    expect(why(required({ sensitivity: parts, exporterCountry: 'US' }), 'T2')).toEqual(['CLAUSES_BY_POLICY']);
  });

  it('does not take an annex that nobody asked for one that is silent', () => {
    const asked = required({ sensitivity: seen('880730', 'Parts', others) });
    const of12g = asked.flatMap(({ because }) => because).filter(({ basis }) => basis === 'EU_12G');
    expect(of12g).toEqual([expect.objectContaining({ ruledBy: 'LAW', certain: false })]);
    expect(of12g[0]?.facts['annexes']).toContain('833/2014 Annex XI');
  });

  it('knows the days of law', () => {
    const before = parseInstant('2024-03-19T23:59:59Z');
    const first = parseInstant('2024-03-20T00:00:00Z');
    const line = aLine({ sensitivity: parts });
    expect(why(requiredTemplates(line, rules, sets, before), 'T2')).not.toContain('EU_12G');
    expect(why(requiredTemplates(line, rules, sets, first), 'T2')).toContain('EU_12G');
  });

  it('asks for the undertaking on the usual ways round, and of whoever is not of low risk', () => {
    expect(why(required({ destination: 'KZ' }), 'T2')).toEqual(['TRANSIT_DESTINATION']);
    expect(why(required({ tier: 'MEDIUM' }), 'T2')).toEqual(['TIER_MEDIUM_OR_MORE']);
    const unknown = required({ tier: null });
    expect(unknown).toEqual([{ template: 'T2', because: [expect.objectContaining({ certain: false })] }]);
  });

  it.each<[RequirementBasis, Partial<OrderLineFacts>]>([
    ['MILITARY_OR_POLICE_END_USER', { militaryOrPolice: true }],
    ['DECLARED_SENSITIVE_USE', { sensitiveUseDeclared: true }],
    ['SENSITIVE_CONTROL_NUMBER', { eccn: '6A003.b.4.a' }],
    ['LICENSABLE_GOODS', { euCode: '6A003' }],
    ['LICENSABLE_GOODS', { militaryCode: 'ML13' }],
    ['CHPL_TIER_1_OR_2', { sensitivity: seen('854231', 'Processors') }],
    ['HIGH_TIER', { tier: 'HIGH' }],
    ['TRANSIT_DESTINATION', { destination: 'KG', sensitivity: thermal }],
  ])('asks for the certificate because of %s, and then for no statement', (basis, more) => {
    const asked = required({ sensitivity: thermal, ...more });
    expect(why(asked, 'T3')).toContain(basis);
    expect(names(asked)).not.toContain('T1');
  });

  it('asks for the certificate for goods that light up and go where arms may not', () => {
    const embargoed = sets.flatMap(({ rows }) => rows).find(({ set }) => set === 'EAR_D5')?.code ?? '';
    expect(why(required({ destination: embargoed, sensitivity: thermal }), 'T3')).toContain('ARMS_EMBARGO_DESTINATION');
    expect(names(required({ destination: embargoed }))).not.toContain('T3');
  });

  it.each([
    [{ role: 'STOCKIST', sellsFromStock: true }, ['T4']],
    [{ role: 'STOCKIST', sellsFromStock: false }, []],
    [{ role: 'END_USER', sellsFromStock: true }, []],
  ] as const)('asks stockists for their annual undertaking: %p', (more, expected) => {
    expect(names(required(more))).toEqual(expected);
  });

  it('never asks for less when less is known, and for T1 and T3 never both', () => {
    const line = fc.record<OrderLineFacts>({
      exporterCountry: fc.constantFrom('DE', 'US'),
      destination: fc.constantFrom('CL', 'FR', 'KZ', 'JP'),
      sensitivity: fc.constantFrom(chairs, thermal, parts),
      eccn: fc.constantFrom('EAR99', '6A003', '5A992'),
      euCode: fc.constantFrom(null, 'NOT_LISTED', '6A003'),
      militaryCode: fc.constantFrom(null, 'ML13'),
      role: fc.constantFrom('END_USER', 'DISTRIBUTOR'),
      sellsFromStock: fc.boolean(),
      tier: fc.constantFrom('LOW', 'MEDIUM', 'HIGH'),
      militaryOrPolice: fc.boolean(),
      sensitiveUseDeclared: fc.boolean(),
    });
    fc.assert(
      fc.property(line, (known) => {
        const full = names(requiredTemplates(known, rules, sets, at));
        expect(full.includes('T1') && full.includes('T3')).toBe(false);
        const blind = {
          ...known,
          sensitivity: seen(null, 'Goods', others),
          tier: known.tier === 'HIGH' ? known.tier : null,
        };
        const asked = names(requiredTemplates(blind, rules, sets, at));
        const covers = (template: TemplateKind) =>
          asked.includes(template) || (template === 'T1' && asked.includes('T3'));
        expect(full.filter((template) => template !== 'T3').every(covers)).toBe(true);
      }),
    );
  });
});

describe('isExemptionKnown', () => {
  it('says when no set was asked', () => {
    expect(isExemptionKnown(sets, rules, at)).toBe(true);
    expect(isExemptionKnown([], rules, at)).toBe(false);
  });

  it('asks for the clauses of law without certainty where nobody has said where the exporter sits', () => {
    const optics = seen('900580', 'Thermal sight', [
      ...others,
      annexList({ annex: '833/2014 Annex XI', prefix: '9005' }),
    ]);
    const of = (exporterCountry: string | null) =>
      required({ exporterCountry, sensitivity: optics })
        .flatMap(({ because }) => because)
        .filter(({ ruledBy }) => ruledBy === 'LAW')
        .map(({ basis, certain }) => [basis, certain]);
    expect(of('DE')).toEqual([['EU_12G', true]]);
    expect(of(null)).toEqual([['EU_12G', false]]);
    expect(of('US')).toEqual([]);
  });
});
