import type { Refusal } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { catalogueOn } from '../flags/flag-outcomes';
import { aFlag, countryLists, CONTROL_DAY, honestDistributors } from '../testing';
import {
  catalogueWeights,
  differencesOf,
  draftedModel,
  settingsOf,
  type ModelSettings,
  type SettingsFault,
} from './model-settings';
import { rate } from './rate';
import type { RiskModel } from './risk-model';
import { shippedModels } from './shipped-models';

const [standard, strict] = shippedModels as [RiskModel, RiskModel];
const catalogue = catalogueOn('2026-11-23');
const now = settingsOf(standard);
const next = { version: 2, source: 'Board of 4 May' };
const drafted = (settings: ModelSettings) => draftedModel(standard, settings, catalogue, next);

function faults(settings: ModelSettings): readonly string[] {
  const result = drafted(settings);
  if (result.ok) return [];
  const { code, details }: Refusal = result.refusal;
  expect(code).toBe('RISK_MODEL_INVALID');
  return (details?.faults as SettingsFault[]).map(({ at, why }) => `${at} ${why}`);
}

function made(settings: ModelSettings): RiskModel {
  const result = drafted(settings);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

describe('the settings of a model', () => {
  it('of the strict profile are its shorter terms, and make it by name', () => {
    expect(
      differencesOf(now, settingsOf(strict), catalogue).map(({ part, of, before, after }) => [part, of, before, after]),
    ).toEqual([
      ['REVIEW', 'LOW', 36, 12],
      ['REVIEW', 'MEDIUM', 12, 6],
      ['REVIEW', 'HIGH', 6, 3],
    ]);
    expect(made(settingsOf(strict))).toMatchObject({ name: 'strict', version: 2, state: 'DRAFT', effectiveFrom: null });
  });

  it('are refused with every fault and its place', () => {
    expect(
      faults({
        weights: { ...now.weights, PARTY: 21 },
        thresholds: { MEDIUM: 60, HIGH: 60 },
        flagWeights: { 'RF-99': 4, 'RF-10': 41 },
        floorsOff: ['OV-01', 'OV-01'],
        reviewMonths: { LOW: 48, MEDIUM: 12, HIGH: 13 },
      }),
    ).toEqual([
      'weights SUM_NOT_100',
      'thresholds NOT_IN_ORDER',
      'flagWeights.RF-99 UNKNOWN',
      'flagWeights.RF-10 OUT_OF_RANGE',
      'floorsOff.OV-01 UNKNOWN',
      'reviewMonths.LOW OUT_OF_RANGE',
      'reviewMonths.HIGH OUT_OF_RANGE',
      'reviewMonths NOT_IN_ORDER',
    ]);
    expect(faults(now)).toEqual([' NOTHING_CHANGED']);
    expect(faults({ ...now, flagWeights: { 'RF-10': catalogueWeights(catalogue)['RF-10'] ?? 0 } })).toEqual([
      ' NOTHING_CHANGED',
    ]);
  });

  it('leave everything else of the document as it was', () => {
    const own = made({ ...now, flagWeights: { 'RF-10': 9 }, floorsOff: ['OV-02'] });
    const { name, version, source, state, effectiveFrom, ...rest } = own;
    expect({ name, version, source, state, effectiveFrom }).toEqual({
      ...{ name: 'own', version: 2, source: 'Board of 4 May', state: 'DRAFT', effectiveFrom: null },
    });
    const { name: _n, version: _v, source: _s, state: _st, effectiveFrom: _e, ...kept } = standard;
    expect(rest).toEqual({ ...kept, flagWeights: { 'RF-10': 9 }, floorsOff: ['OV-02'] });
  });
});

describe('a rating by chosen settings', () => {
  const [{ facts } = { facts: {} }] = honestDistributors(3, 1);
  const question = { facts, lists: countryLists, day: CONTROL_DAY, onRecord: false };

  it('weighs a flag as the model says', () => {
    const flags = [aFlag()];
    const points = (model: RiskModel) => rate({ ...question, flags, model }).flagPoints;
    expect(points(standard)).toBe(2);
    expect(points(made({ ...now, flagWeights: { 'RF-10': 20 } }))).toBe(10);
  });

  it('is not held up by a floor that is off, and by every other one still', () => {
    const old = { ...facts, 'party.pep': { value: 'PEP', source: 'K09', asOf: CONTROL_DAY } } as const;
    const floors = (model: RiskModel) => rate({ ...question, facts: old, flags: [], model }).floors.map(({ id }) => id);
    expect(floors(standard)).toContain('OV-03');
    expect(floors(made({ ...now, floorsOff: ['OV-03'] }))).not.toContain('OV-03');
    expect(floors(made({ ...now, floorsOff: ['OV-01'] }))).toContain('OV-03');
  });
});
