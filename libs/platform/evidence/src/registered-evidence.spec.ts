import { describe, expect, it } from '@jest/globals';
import { EvidenceSources, type EvidenceRecord } from './evidence-source';
import { RegisteredEvidence } from './registered-evidence';

class Parcels extends RegisteredEvidence {
  readonly name = 'parcels';
  readonly place = 3;
  // eslint-disable-next-line require-yield
  async *collect(): AsyncIterable<EvidenceRecord> {
    await Promise.resolve();
  }
}

describe('a part of a dossier', () => {
  it('is among the parts once the program has started, and not before', () => {
    const sources = new EvidenceSources();
    const parcels = new Parcels(sources);
    expect(sources.all()).toEqual([]);
    parcels.onModuleInit();
    expect(sources.all()).toEqual([parcels]);
  });

  it('is refused under a name that is taken', () => {
    const sources = new EvidenceSources();
    new Parcels(sources).onModuleInit();
    expect(() => new Parcels(sources).onModuleInit()).toThrow('parcels');
  });
});
