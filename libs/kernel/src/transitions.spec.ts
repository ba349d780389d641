import { describe, expect, it } from '@jest/globals';
import { allowed, step, transitions, unreachable } from './transitions';

type Door = 'OPEN' | 'SHUT' | 'LOCKED';
const door = transitions<Door>({ OPEN: ['SHUT'], SHUT: ['OPEN', 'LOCKED'], LOCKED: ['SHUT'] });

describe('allowed', () => {
  it('lists what may follow', () => {
    expect(allowed(door, 'SHUT')).toEqual(['OPEN', 'LOCKED']);
  });

  it.each([undefined, 'AJAR', 'constructor', '__proto__'])('is empty for %p', (state) => {
    expect(allowed(door, state as Door)).toEqual([]);
  });
});

describe('step', () => {
  it('takes an allowed step', () => {
    expect(step(door, 'SHUT', 'LOCKED')).toEqual({ ok: true, value: 'LOCKED' });
  });

  it('refuses another one, saying what would be allowed', () => {
    expect(step(door, 'OPEN', 'LOCKED')).toEqual({
      ok: false,
      refusal: {
        code: 'TRANSITION_NOT_ALLOWED',
        kind: 'conflict',
        details: { from: 'OPEN', to: 'LOCKED', allowed: ['SHUT'] },
      },
    });
  });

  it('does not take standing still for a step', () => {
    expect(step(door, 'OPEN', 'OPEN').ok).toBe(false);
  });
});

describe('unreachable', () => {
  it('is empty for a sound drawing', () => {
    expect(unreachable(door, 'OPEN')).toEqual([]);
  });

  it('names the states nobody can come to', () => {
    const walled = transitions<Door>({ OPEN: ['SHUT'], SHUT: ['OPEN'], LOCKED: ['SHUT'] });
    expect(unreachable(walled, 'OPEN')).toEqual(['LOCKED']);
  });
});
