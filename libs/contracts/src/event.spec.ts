import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { event, type StateInput, type StateOf } from './event';
import { events } from './events';
import * as fields from './fields';
import { personal } from './personal';

const registered = event({
  type: 'distributor.registered',
  version: 1,
  subject: 'distributor',
  state: z.strictObject({ name: personal(fields.line(80)), version: z.int() }),
});

describe('event', () => {
  it('keeps its declaration and the type of its state', () => {
    const given: StateInput<typeof registered> = { name: ' Vega ', version: 1 };
    const state: StateOf<typeof registered> = registered.state.parse(given);
    expect(state).toEqual({ name: 'Vega', version: 1 });
    expect(registered).toMatchObject({ type: 'distributor.registered', version: 1, subject: 'distributor' });
  });
});

describe('events', () => {
  it('are named room.past-tense, each type and version once', () => {
    const names = events.map((e) => `${e.type}/${e.version}`);
    expect(names.filter((name) => !/^[a-z-]+\.[a-z-]+\/[1-9]\d*$/.test(name))).toEqual([]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
});
