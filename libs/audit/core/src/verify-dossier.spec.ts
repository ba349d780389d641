import { describe, expect, it } from '@jest/globals';
import { later } from '@downstream/kernel';
import type { Held } from './dossier-pack';
import { encodeVkey } from './signed-note';
import {
  aCheckpoint,
  aDossier,
  aLog,
  aSigner,
  falseAlarms,
  manipulations,
  nodeTools,
  random,
  resealed,
  tallyOf,
  type DossierOptions,
  type Verifier,
} from './testing/index';
import { verifyDossier } from './verify-dossier';

const verify: Verifier = (files, held) => verifyDossier(files, nodeTools, held);
const TRIALS = 6;

describe('a dossier that was altered', () => {
  it.each(manipulations.map((m) => [m.name, m] as const))(
    '%s: found, and the first bad record named',
    (_, manipulation) => {
      expect(tallyOf(manipulation, TRIALS, verify)).toMatchObject({ trials: TRIALS, detected: TRIALS, named: TRIALS });
    },
  );
});

describe('a dossier that was not altered', () => {
  it('raises no false alarm', () => {
    expect(falseAlarms(TRIALS, verify)).toBe(0);
  });
});

const log = aLog({ seed: 4, events: 20 });
const busiest = log.parties.toSorted((a, b) => countOf(b) - countOf(a))[0] as string;
function countOf(party: string): number {
  return log.entries.filter(({ event }) => event.party === party).length;
}
const gapsOf = (options: DossierOptions, held: Held = {}): string[] => {
  const report = verify(aDossier(log, options).files, held);
  if (report.verdict !== 'INTACT') throw new Error(JSON.stringify(report));
  return report.notChecked.map(({ what }) => what);
};
const key = encodeVkey(log.signer.key);
const kept = (size: number) => ({ name: 'kept.txt', text: aCheckpoint(log, log.entries, size) });
const party = { kind: 'party', party: busiest } as const;

describe('what was not checked is said', () => {
  it('with nothing from outside', () => {
    expect(gapsOf({})).toEqual(['NO_TRUSTED_KEY', 'NO_EARLIER_CHECKPOINT', 'NO_TIME_STAMP']);
    expect(gapsOf({ scope: party })).toEqual(['NO_TRUSTED_KEY', 'NO_EARLIER_CHECKPOINT', 'ONE_PARTY', 'NO_TIME_STAMP']);
  });

  it('with a key and an earlier checkpoint', () => {
    expect(gapsOf({}, { keys: [key], checkpoints: [kept(3), kept(20)] })).toEqual(['NO_TIME_STAMP']);
    expect(gapsOf({ earlier: 8 }, { keys: [key] })).toEqual(['NO_TIME_STAMP']);
  });

  it('with erased personal values', () => {
    expect(gapsOf({ kept: 0 }, { keys: [key], checkpoints: [kept(3)] })).toEqual(['PERSONAL_ERASED', 'NO_TIME_STAMP']);
  });

  it('when a checkpoint cannot be compared in a dossier of one party', () => {
    const mine = aDossier(log, { scope: party }).handedOver.map(({ index }) => index + 1);
    const foreign = Array.from({ length: 20 }, (_, i) => i + 1).find((size) => !mine.includes(size)) as number;
    expect(gapsOf({ scope: party }, { checkpoints: [kept(foreign)] })).toContain('CHECKPOINT_NOT_COMPARABLE');
    expect(gapsOf({ scope: party, earlier: foreign }, { checkpoints: [kept(foreign)] })).not.toContain(
      'CHECKPOINT_NOT_COMPARABLE',
    );
    expect(gapsOf({ scope: party }, { checkpoints: [kept(mine[1] as number)] })).not.toContain(
      'CHECKPOINT_NOT_COMPARABLE',
    );
  });

  it('when a checkpoint is of another log', () => {
    const other = aLog({ seed: 5 });
    const text = aCheckpoint(other, other.entries, 3);
    expect(gapsOf({}, { checkpoints: [{ name: 'other.txt', text }] })).toContain('CHECKPOINT_NOT_COMPARABLE');
  });
});

describe('what the auditor brings', () => {
  const { files } = aDossier(log);

  it('is named when it cannot be read, and says nothing about the dossier', () => {
    expect(verify(files, { keys: ['x'] })).toMatchObject({ verdict: 'UNREADABLE', file: 'key given' });
    const checkpoints = [{ name: 'kept.txt', text: 'x' }];
    expect(verify(files, { checkpoints })).toMatchObject({ verdict: 'UNREADABLE', file: 'kept.txt' });
  });

  it('must be of this log: a key of another is not trusted for it', () => {
    const stranger = encodeVkey(aSigner('downstream/other', random(9).bytes(32)).key);
    expect(verify(files, { keys: [stranger] })).toMatchObject({ firstBad: { what: 'KEY_NOT_TRUSTED' } });
    expect(verify(files, { keys: [stranger, key] })).toMatchObject({
      verdict: 'INTACT',
      facts: { key, keyTrusted: true },
    });
  });

  it('must be signed: a checkpoint by a key unknown to the dossier is refused', () => {
    const forger = aSigner(log.signer.key.name, random(10).bytes(32));
    const text = aCheckpoint({ id: log.id, signer: forger }, log.entries, 3);
    const report = verify(files, { checkpoints: [{ name: 'kept.txt', text }] });
    expect(report).toMatchObject({ firstBad: { file: 'kept.txt', what: 'CHECKPOINT_NOT_SIGNED' } });
  });
});

describe('files', () => {
  const { files } = aDossier(log, { earlier: 5 });

  it('that are missing are named', () => {
    for (const file of files.keys()) {
      const less = new Map([...files].filter(([path]) => path !== file));
      const report = verify(less);
      if (file === 'manifest.json') expect(report).toMatchObject({ verdict: 'UNREADABLE', file });
      else expect(report).toMatchObject({ firstBad: { file, what: 'FILE_MISSING' } });
    }
  });

  it('that nobody lists are named', () => {
    const more = new Map([...files, ['records/more.jsonl', new Uint8Array(0)]]);
    expect(verify(more)).toMatchObject({ firstBad: { file: 'records/more.jsonl', what: 'FILE_NOT_LISTED' } });
  });

  it('and claims of the manifest are signed', () => {
    const generator = { name: 'Downstream', version: '9.9.9' };
    const manifest = JSON.parse(new TextDecoder().decode(files.get('manifest.json'))) as object;
    const bytes = new TextEncoder().encode(JSON.stringify({ ...manifest, generator }));
    const report = verify(new Map([...files, ['manifest.json', bytes]]));
    expect(report).toMatchObject({ firstBad: { file: 'manifest.json', what: 'MANIFEST_NOT_SIGNED' } });
    expect(verify(resealed(files, log.signer, { generator }))).toMatchObject({ verdict: 'INTACT' });
  });

  it('of another export are not this one', () => {
    for (const change of [{ asOf: later(log.entries[0]!.event.at, 1) }, { scope: party }, { id: log.id }]) {
      expect(verify(resealed(files, log.signer, change)).verdict).toBe('ALTERED');
    }
    const change = { exportEvent: log.entries[0]!.event.id };
    expect(verify(resealed(files, log.signer, change))).toMatchObject({ firstBad: { what: 'EXPORT_DIFFERS' } });
  });
});

describe('times', () => {
  it('of events may wait up to the seal window, and not longer', () => {
    const seed = 6;
    const plain = aLog({ seed, events: 12 });
    const { index } = plain.entries.find(({ event, index: place }) => place > 3 && event.subject.seq === 1)!;
    const verdictWhen = (by: number): string => {
      const report = verify(aDossier(aLog({ seed, events: 12, backDate: { index, by } }), { earlier: index }).files);
      return report.verdict === 'ALTERED' ? report.firstBad.what : report.verdict;
    };
    const lag = Date.parse(plain.entries[index]!.event.at) - Date.parse(plain.entries[index - 1]!.event.at);
    expect(verdictWhen(lag + 15 * 60_000)).toBe('INTACT');
    expect(verdictWhen(lag + 15 * 60_000 + 1)).toBe('MISDATED');
  });

  it('of events are not later than a checkpoint that covers them', () => {
    const before = later(log.entries[9]!.event.at, -1);
    const checkpoints = [{ name: 'kept.txt', text: aCheckpoint(log, log.entries, 10, before) }];
    const index = log.entries.findIndex(({ event }) => event.at > before);
    const firstBad = { what: 'MISDATED', file: 'events.jsonl', index };
    expect(verify(aDossier(log).files, { checkpoints })).toMatchObject({ firstBad });
  });
});
