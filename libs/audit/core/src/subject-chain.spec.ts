import { describe, expect, it } from '@jest/globals';
import { later } from '@downstream/kernel';
import { chainFault, headsHash, headsOf, headsText, subjectKey } from './subject-chain';
import { aLog, anEntry, sha256 } from './testing/index';

const log = aLog({ seed: 5, events: 40 });
const second = log.entries.find(({ event }) => event.subject.seq === 2);
const first = log.entries.find(({ leaf }) => leaf === second?.event.previous);
if (!first || !second) throw new Error('the log has no chain');

describe('the chain of a subject', () => {
  it('is sound in every random log', () => {
    const last = new Map<string, (typeof log.entries)[number]>();
    for (const entry of log.entries) {
      const key = subjectKey(entry.event.subject);
      expect(chainFault(last.get(key), entry.event)).toBeUndefined();
      last.set(key, entry);
    }
  });

  it('shows an event left out', () => {
    const { kind, id } = second.event.subject;
    const why = `event 1 of ${kind} ${id} is missing: the next one here is number 2`;
    expect(chainFault(undefined, second.event)).toEqual({ what: 'EVENT_LEFT_OUT', why });
  });

  it('shows one that comes twice', () => {
    expect(chainFault(second, second.event)).toMatchObject({ what: 'CHAIN_BROKEN' });
    expect(chainFault(first, first.event)).toMatchObject({ what: 'CHAIN_BROKEN' });
  });

  it('shows one that names another predecessor', () => {
    expect(chainFault({ ...first, leaf: 'f'.repeat(64) }, second.event)).toMatchObject({ what: 'CHAIN_BROKEN' });
    expect(chainFault(undefined, { ...first.event, previous: first.leaf })).toMatchObject({ what: 'CHAIN_BROKEN' });
  });

  it('shows one dated before its predecessor, and allows the same moment', () => {
    const at = first.event.at;
    expect(chainFault(first, { ...second.event, at })).toBeUndefined();
    expect(chainFault(first, { ...second.event, at: later(at, -1) })).toMatchObject({ what: 'MISDATED' });
  });
});

describe('the heads', () => {
  it('are the last events of all subjects, sorted by kind, then id', () => {
    const heads = headsOf(log.entries);
    expect(heads.map(subjectKey)).toEqual(
      [...new Set(log.entries.map(({ event }) => subjectKey(event.subject)))].sort(),
    );
    for (const { kind, id, seq, leaf } of heads) {
      const own = log.entries.filter(({ event: { subject } }) => subject.kind === kind && subject.id === id);
      expect({ seq, leaf }).toEqual({ seq: own.length, leaf: own.at(-1)?.leaf });
    }
  });

  it('change their hash with any event', () => {
    const changed = anEntry({ ...second.event, request: 'another' }, second.index);
    expect(headsHash(headsOf([first, second]), sha256)).not.toBe(headsHash(headsOf([first, changed]), sha256));
    expect(headsHash(headsOf([first, second]), sha256)).not.toBe(headsHash(headsOf([first]), sha256));
  });

  it('are written as canonical text', () => {
    const [head] = headsOf([first]);
    expect(headsText([head as never])).toBe(
      `[{"id":"${head?.id}","kind":"${head?.kind}","leaf":"${head?.leaf}","seq":1}]`,
    );
  });
});
