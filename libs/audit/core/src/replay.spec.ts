import { describe, expect, it } from '@jest/globals';
import { instant, later, millis } from '@downstream/kernel';
import { byEvent, replay, replayAll } from './replay';
import { aLog, random } from './testing/index';

const log = aLog({ seed: 21, events: 220 });
const events = log.entries.map(({ event }) => event);
const personal = byEvent(log.personal);
const subjects = [...log.model.keys()].map((key) => ({
  kind: key.split(' ')[0] as string,
  id: key.split(' ')[1] as string,
}));

describe('replay', () => {
  it('rebuilds 100 random records at random times as the model remembers them', () => {
    const chance = random(7);
    const [start, end] = [millis(events[0]!.at), millis(events.at(-1)!.at)];
    for (let n = 0; n < 100; n++) {
      const subject = chance.pick(subjects);
      const at = instant(start + chance.below(end - start + 1));
      const expected = log.model.get(`${subject.kind} ${subject.id}`)?.findLast((known) => known.at <= at);
      expect(replay(events, subject, at, personal)?.state).toEqual(expected?.state);
    }
  });

  it('rebuilds all records at once', () => {
    const at = later(events.at(-1)!.at, 1);
    const replayed = replayAll(events, at, personal);
    expect(replayed.size).toBe(log.model.size);
    for (const [key, states] of log.model) expect(replayed.get(key)?.state).toEqual(states.at(-1)?.state);
  });

  it('knows no record before its first event, and takes an event of the very instant', () => {
    const { subject, at } = events[0]!;
    expect(replay(events, subject, later(at, -1), personal)).toBeUndefined();
    expect(replay(events, subject, at, personal)?.event.at).toBe(at);
  });

  it('says what was erased', () => {
    const { subject, at } = events[0]!;
    const { erased, state } = replay(events, subject, at, new Map())!;
    expect(erased.toSorted()).toEqual(['/contact/mail', '/contact/name', '/owners/0/name']);
    expect(state['contact']).toEqual({ mail: expect.anything(), name: { $commitment: expect.any(String) } });
  });
});
