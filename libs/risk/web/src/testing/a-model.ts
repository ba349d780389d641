import type { ModelMove, ModelRecord, ModelRun, ModelsRecord, ModelSettings } from '../models/model-store';

const by = {
  ...{ kind: 'user' as const, id: '01990000-0000-7000-8000-00000000000a', role: 'analyst' as const },
  ...{ personId: '01990000-0000-7000-8000-00000000000b', name: 'Ana Costa' },
};
const at = '2026-03-02T09:00:00.000Z';

/** The settings that are shipped. */
export const someSettings = (settings: Partial<ModelSettings> = {}): ModelSettings => ({
  weights: { GEOGRAPHY: 25, PRODUCT: 25, PARTY: 20, ROLE: 10, BEHAVIOUR: 15, CAPABILITY: 5 },
  thresholds: { MEDIUM: 35, HIGH: 60 },
  flagWeights: {},
  floorsOff: [],
  reviewMonths: { LOW: 36, MEDIUM: 12, HIGH: 6 },
  ...settings,
});

/** The first version, in force. */
export const aModel = (model: Partial<ModelRecord> = {}): ModelRecord =>
  ({
    ...{ id: '01990000-0000-7000-8000-0000000000e1', name: 'standard', version: 1, state: 'PUBLISHED' },
    ...{ effectiveFrom: at, inForce: true, source: 'Shipped default', sha256: 'a'.repeat(64) },
    ...{ settings: someSettings(), differences: [], differentFrom: null },
    ...{ drafted: { by, at, onBehalf: false }, published: { by, at, onBehalf: false } },
    ...{ hindrances: [], mayWithdraw: false, shadowRun: null, rescoring: null },
    ...model,
  }) as unknown as ModelRecord;

/** A shadow run that moved 3 of 40 up and 1 down. */
export const aTrial = (run: Partial<ModelRun> = {}): ModelRun =>
  ({
    ...{ id: '01990000-0000-7000-8000-0000000000aa', state: 'DONE', done: 40, total: 40 },
    ...{ queuedAt: at, startedAt: at, endedAt: at },
    outcome: {
      rated: 40,
      moves: { LOW: { LOW: 20, MEDIUM: 3 }, MEDIUM: { LOW: 1, MEDIUM: 16 } },
      shadow: {
        ...{ comparedWith: 1, stability: 41, bands: { before: [], after: [] }, up: 3, down: 1 },
        history: { since: at, ratings: 120, moved: 9 },
        recall: { cases: 10, stopped: 10, passed: [] },
      },
    },
    ...run,
  }) as unknown as ModelRun;

/** A draft of the strict profile, untried. */
export const aDraft = (model: Partial<ModelRecord> = {}): ModelRecord =>
  aModel({
    ...{ id: '01990000-0000-7000-8000-0000000000e2' as ModelRecord['id'], name: 'strict', version: 2, state: 'DRAFT' },
    ...{ effectiveFrom: null, inForce: false, published: null, differentFrom: 1, mayWithdraw: true },
    settings: someSettings({ reviewMonths: { LOW: 12, MEDIUM: 6, HIGH: 3 } }),
    differences: [{ part: 'REVIEW', of: 'LOW', before: 36, after: 12 }],
    hindrances: ['NOT_TRIED'],
    ...model,
  });

/** A distributor that goes up by one line. */
export const aMove = (): ModelMove =>
  ({
    ...{ distributorId: '01990000-0000-7000-8000-0000000000d1', name: 'Aral Instruments' },
    ...{ from: 'LOW', to: 'MEDIUM', before: 30, after: 36, floors: [{ id: 'OV-02', counts: 'AFTER' }] },
    lines: [{ rule: 'RF-10', sentence: { key: 'RF-10', params: {} }, before: 200, after: 800 }],
  }) as unknown as ModelMove;

/** All versions, with what may be chosen. */
export const someModels = (models: readonly ModelRecord[] = [aModel()]): ModelsRecord =>
  ({
    models,
    shipped: [
      { name: 'standard', settings: someSettings() },
      { name: 'strict', settings: someSettings({ reviewMonths: { LOW: 12, MEDIUM: 6, HIGH: 3 } }) },
    ],
    flags: [{ flag: 'RF-10', name: 'Free-mail / personal e-mail', weight: 4 }],
    longestReview: { LOW: 36, MEDIUM: 24, HIGH: 12 },
    mayDraft: true,
  }) as ModelsRecord;
