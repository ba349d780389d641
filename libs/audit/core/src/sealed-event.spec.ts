import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { fromHex, hex, utf8 } from './bytes';
import { open, seal, type PersonalValue } from './commitment';
import type { JsonObject } from './json';
import { EVENT_FORMAT, eventLeaf, eventText, readEvent, type SealedEvent } from './sealed-event';
import { aLog, sha256 } from './testing/index';

interface Golden {
  readonly format: string;
  readonly events: readonly {
    readonly facts: Omit<SealedEvent, 'format' | 'state'>;
    readonly state: JsonObject;
    readonly pointers: readonly string[];
    readonly personal: readonly PersonalValue[];
    readonly sealedState: JsonObject;
    readonly text: string;
    readonly leaf: string;
  }[];
}

// The outbox in platform/messaging writes the same format and is held against the same file.
const golden = JSON.parse(readFileSync(new URL('./fixtures/event-golden.json', import.meta.url), 'utf8')) as Golden;

describe('the golden events', () => {
  it.each(golden.events.map((event) => [event.facts.type, event] as const))('%s gives the fixed bytes', (_, event) => {
    expect(golden.format).toBe(EVENT_FORMAT);
    const salts = new Map(event.personal.map(({ pointer, salt }) => [pointer, fromHex(salt) as Uint8Array]));
    const sealed = seal(event.state, event.pointers, (pointer) => salts.get(pointer) as Uint8Array, sha256);
    expect(sealed).toEqual({ state: event.sealedState, personal: event.personal });
    const text = eventText({ format: EVENT_FORMAT, ...event.facts, state: sealed.state });
    expect(text).toBe(event.text);
    expect(hex(eventLeaf(text, sha256))).toBe(event.leaf);
  });

  it('are read back, each naming the leaf of the one before', () => {
    const [first, second] = golden.events.map(({ text }) => readEvent(utf8(text)));
    expect(first).toMatchObject({ ok: true, value: { previous: null } });
    expect(second).toMatchObject({ ok: true, value: { previous: golden.events[0]?.leaf } });
  });

  it('give their state back with the personal values', () => {
    for (const { sealedState, personal, state } of golden.events) {
      expect(open(sealedState, personal)).toEqual({ state, erased: [] });
    }
  });
});

describe('reading an event', () => {
  const { text = '' } = golden.events[1] ?? {};
  const broken = (change: (event: Record<string, unknown>) => void): string => {
    const event = JSON.parse(text) as Record<string, unknown>;
    change(event);
    return eventText(event as unknown as SealedEvent);
  };

  it('takes what random logs hold', () => {
    for (const entry of aLog({ seed: 1 }).entries) {
      expect(readEvent(entry.text)).toEqual({ ok: true, value: entry.event });
    }
  });

  it.each([
    ['format', 'downstream-event/2'],
    ['id', '019C8D2A-7C01-7000-8000-000000000001'],
    ['log', null],
    ['type', 'Distributor.Registered'],
    ['type', 'registered'],
    ['version', 0],
    ['version', 1.5],
    ['at', '2026-02-24T08:00:00Z'],
    ['at', '2026-02-30T08:00:00.000Z'],
    ['actor', { kind: 'robot', id: '019c8d2a-7c00-7000-8000-0000000000b1' }],
    ['actor', { kind: 'user', id: '019c8d2a-7c00-7000-8000-0000000000b1', name: 'Ada' }],
    ['party', 'acme'],
    ['subject', { kind: 'distributor', id: '019c8d2a-7c00-7000-8000-0000000000d1', seq: 0 }],
    ['previous', 'abc'],
    ['state', []],
    ['state', { name: { $commitment: 'abc' } }],
    ['state', { name: { $commitment: 'a'.repeat(64), more: 1 } }],
    ['cause', ''],
    ['request', 7],
    ['extra', 1],
  ])('refuses a member that breaks its rule: %s %j', (member, value) => {
    const why = `its member "${member}" breaks the rules of ${EVENT_FORMAT}`;
    expect(readEvent(broken((event) => (event[member] = value)))).toEqual({ ok: false, why });
  });

  it('refuses a missing member', () => {
    expect(readEvent(broken((event) => delete event['request']))).toMatchObject({ ok: false });
  });

  it('wants a previous leaf for all but the first event of a subject', () => {
    const why = 'exactly the first event of a subject has no previous one';
    expect(readEvent(broken((event) => (event['previous'] = null)))).toEqual({ ok: false, why });
    const first = (event: Record<string, unknown>) => ((event['subject'] as Record<string, unknown>)['seq'] = 1);
    expect(readEvent(broken(first))).toEqual({ ok: false, why });
  });

  it.each([
    [`${text} `, 'it is not in canonical form (RFC 8785)'],
    [text.replace('{', '{"actor":{},'), 'it is not in canonical form (RFC 8785)'],
    [text.slice(1), 'it is not JSON'],
    ['[]', 'it is no JSON object'],
    ['{"a":"\\ud800"}', 'it is not JSON'],
    ['{"a":1e400}', 'it is not JSON'],
    ['{"__proto__":1}', 'it has a member "__proto__"'],
    ['['.repeat(70) + ']'.repeat(70), 'it is nested more than 64 levels deep'],
  ])('refuses anything but canonical JSON', (line, why) => {
    expect(readEvent(line)).toEqual({ ok: false, why });
  });

  it('refuses bytes that are no UTF-8', () => {
    expect(readEvent(Uint8Array.of(0x7b, 0xff, 0x7d))).toEqual({ ok: false, why: 'it is not well-formed UTF-8' });
  });
});
