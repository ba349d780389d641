import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Instant, OwnListEffect } from '@downstream/kernel';
import { listEffectVersions } from './list-effect-table';
import { effectActions, effectsOf, holdsAtOnce } from './list-effects';
import { noon } from './testing';

const on = (list: string, programmes: readonly string[] = [], remarks: readonly string[] = []) =>
  effectsOf({ list, programmes, remarks }, noon);
const told = (...entry: Parameters<typeof on>): string[] => on(...entry).map(({ id, action }) => `${id} ${action}`);

describe('effectsOf', () => {
  it.each([
    ['ofac-sdn', 'OFAC_SDN STOP'],
    ['us-csl/UVL', 'BIS_UVL HOLD'],
    ['us-csl/CMIC', 'OFAC_CMIC ATTENTION'],
    ['us-csl/CAP', 'OFAC_CAPTA LEGAL_REVIEW'],
    ['bis-dpl', 'BIS_DPL STOP'],
    ['eu-fsf', 'EU_FSF STOP'],
    ['un', 'UN_SC STOP'],
    ['seco', 'CH_SECO STOP'],
  ])('%s does what its row says: %s', (list, effect) => expect(told(list)).toEqual([effect]));

  it('goes by programme on the consolidated list, each once', () => {
    expect(told('ofac-cons', ['UKRAINE-EO13662', 'CMIC-EO13959', 'UKRAINE-EO13662'])).toEqual([
      'OFAC_SSI LEGAL_REVIEW',
      'OFAC_CMIC ATTENTION',
    ]);
  });

  it('reads what the UK imposed on the entry, and a ban on travel alone stops no goods', () => {
    const freeze = on('uk', [], ['Sanction: Asset freeze', 'Sanction: Travel Ban', 'Born in Minsk']);
    expect(freeze).toMatchObject([{ id: 'UK_SL', action: 'STOP', measures: ['Asset freeze', 'Travel Ban'] }]);
    expect(told('uk', [], ['Sanction: Travel Ban'])).toEqual(['UK_SL ATTENTION']);
    expect(told('uk')).toEqual(['UK_SL STOP']);
  });

  it.each([
    ['a list it does not know', 'house-list', []],
    ['a list of no known effect', 'us-csl/PLC', []],
    ['a programme it does not know', 'ofac-cons', ['NS-PLC']],
  ] as const)('stops on %s, and says that nobody knows', (_, list, programmes) => {
    expect(on(list, programmes)).toMatchObject([{ id: 'UNKNOWN', status: 'TO_CONFIRM', action: 'STOP' }]);
    expect(holdsAtOnce(on(list, programmes))).toBe(true);
  });

  it('knows nothing before the table was in force', () => {
    const early = effectsOf({ list: 'ofac-sdn', programmes: [], remarks: [] }, '2025-12-31T23:59:59.999Z' as Instant);
    expect(early).toMatchObject([{ id: 'UNKNOWN', version: 0 }]);
  });
});

describe('a list of one’s own', () => {
  const ruled = (effect: OwnListEffect) =>
    effectsOf({ list: 'own:Refused customers', programmes: ['SDN'], remarks: [], effect }, noon);

  it('has the effect that its keeper gave it, whatever programme it names', () => {
    expect(ruled('FLAG')).toMatchObject([{ id: 'OWN_FLAG', action: 'ENHANCED_REVIEW', status: 'CONFIRMED' }]);
    expect(ruled('REFUSE')).toMatchObject([{ id: 'OWN_REFUSE', action: 'STOP', status: 'CONFIRMED' }]);
    expect([holdsAtOnce(ruled('FLAG')), holdsAtOnce(ruled('REFUSE'))]).toEqual([false, true]);
  });
});

describe('holdsAtOnce', () => {
  it('is so where anything lets nothing ship, and where nothing is known', () => {
    const stops = effectActions.filter((action) => holdsAtOnce([{ action }]));
    expect(stops).toEqual(['STOP', 'HOLD', 'LICENCE']);
    expect(holdsAtOnce([{ action: 'ATTENTION' }, { action: 'STOP' }])).toBe(true);
    expect(holdsAtOnce([])).toBe(true);
  });
});

describe('the table', () => {
  const [first] = listEffectVersions;

  it('names only rows that it has', () => {
    for (const { rows, lists, programmes } of listEffectVersions) {
      const ids = rows.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of [...Object.values(lists), ...Object.values(programmes)]) expect(ids).toContain(id);
    }
  });

  const reference = join(import.meta.dirname, '../../../../../shared/data/reference/list-effects.csv');
  // The reference lies beside the project, not in it.
  (existsSync(reference) ? it : it.skip)('says of each list what the reference says', () => {
    const [, ...lines] = readFileSync(reference, 'utf8').trim().split('\n');
    const theirs = lines.map((line) => {
      const cells = line.replace(/"[^"]*"/g, 'quoted').split(',');
      return [cells[0], cells[2], cells[3], cells[5]?.toUpperCase()].join(' ');
    });
    const ours = first?.rows.map(({ id, issuer, code, status }) => [id, issuer, code, status].join(' '));
    expect(ours).toEqual(theirs);
  });
});
