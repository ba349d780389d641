import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@downstream/kernel';
import { eventBytes, sealState, type EventFacts } from './event-bytes';

/** Events computed outside of this project's code; the verifiers are held to the same file. */
interface Golden {
  events: {
    facts: Omit<EventFacts, 'actor' | 'state'> & {
      actor: { kind: Actor['kind']; id: string; person?: string; onBehalfOf?: string };
    };
    state: unknown;
    pointers: string[];
    personal: { pointer: string; salt: string; value: unknown }[];
    text: string;
    leaf: string;
  }[];
}
const file = join(import.meta.dirname, '../../../audit/core/src/fixtures/event-golden.json');
const golden = JSON.parse(readFileSync(file, 'utf8')) as Golden;

describe('the bytes of an event', () => {
  it.each(golden.events)(
    'are those of the golden file ($facts.type)',
    ({ facts, state, pointers, personal, text, leaf }) => {
      const salts = new Map(personal.map((one) => [one.pointer, Buffer.from(one.salt, 'hex')]));
      const order = [...pointers];
      const sealed = sealState(state, pointers, () => salts.get(order.shift() ?? '') ?? Buffer.alloc(0));
      const { person, onBehalfOf, ...actor } = facts.actor;
      const written = eventBytes({
        ...facts,
        actor: { ...actor, ...(person && { personId: person }), ...(onBehalfOf && { onBehalfOf }) } as Actor,
        state: sealed.state,
      });
      expect(written.bytes).toBe(text);
      expect(written.leaf.toString('hex')).toBe(leaf);
    },
  );
});
