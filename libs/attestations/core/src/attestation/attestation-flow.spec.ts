import { describe, expect, it } from '@jest/globals';
import { allowed, attestationStates, step, unreachable, type AttestationState } from '@downstream/kernel';
import * as fc from 'fast-check';
import { activeStates, attestationFlow, endStates, isActive } from './attestation-flow';

const arrows = attestationStates.flatMap((from) => allowed(attestationFlow, from).map((to) => `${from} > ${to}`));
/** A life: at each state one of those that may follow, chosen by a number, until there is none. */
const life = (choices: readonly number[]): AttestationState[] => {
  const lived: AttestationState[] = ['DRAFT'];
  for (const choice of choices) {
    const next = allowed(attestationFlow, lived.at(-1));
    const to = next[choice % next.length];
    if (!to) break;
    lived.push(to);
  }
  return lived;
};
const lives = fc.array(fc.nat(100), { minLength: 0, maxLength: 40 }).map(life);

describe('attestationFlow', () => {
  it('draws every state and reaches every state', () => {
    expect(Object.keys(attestationFlow).sort()).toEqual([...attestationStates].sort());
    expect(unreachable(attestationFlow, 'DRAFT')).toEqual([]);
  });

  it('is the drawing of product reference 9.3, and is withdrawn before it is signed, too', () => {
    expect(arrows.sort()).toEqual(
      [
        ...['DRAFT > SENT', 'SENT > OPENED', 'OPENED > SIGNED', 'OPENED > DECLINED', 'RETURNED > OPENED'],
        ...['SIGNED > ACCEPTED', 'SIGNED > RETURNED', 'SIGNED > REJECTED'],
        ...['ACCEPTED > EXPIRING', 'EXPIRING > EXPIRED'],
        ...['LAPSED', 'SUPERSEDED', 'WITHDRAWN', 'CONTRADICTED'].flatMap((to) => [
          `ACCEPTED > ${to}`,
          `EXPIRING > ${to}`,
        ]),
        ...['DRAFT > WITHDRAWN', 'SENT > WITHDRAWN', 'OPENED > WITHDRAWN', 'RETURNED > WITHDRAWN'],
      ].sort(),
    );
  });

  it('is accepted only after it was sent, opened and signed, in this order, whatever happens between', () => {
    fc.assert(
      fc.property(lives, (lived) => {
        const at = lived.indexOf('ACCEPTED');
        if (at < 0) return;
        expect(lived.slice(0, 3)).toEqual(['DRAFT', 'SENT', 'OPENED']);
        expect(lived.slice(at - 2, at + 1)).toEqual(['OPENED', 'SIGNED', 'ACCEPTED']);
      }),
    );
  });

  it('reaches no state twice, but for those on the way round a return', () => {
    fc.assert(
      fc.property(lives, (lived) => {
        const round: readonly AttestationState[] = ['OPENED', 'SIGNED', 'RETURNED'];
        const others = lived.filter((state) => !round.includes(state));
        expect(new Set(others).size).toBe(others.length);
        const count = (state: AttestationState): number => lived.filter((one) => one === state).length;
        expect(count('SIGNED')).toBeLessThanOrEqual(count('RETURNED') + 1);
        expect(count('OPENED')).toBeLessThanOrEqual(count('RETURNED') + 1);
      }),
    );
  });

  it('takes no step that is not drawn', () => {
    const state = fc.constantFrom(...attestationStates);
    fc.assert(
      fc.property(state, state, (from, to) => {
        expect(step(attestationFlow, from, to).ok).toBe(arrows.includes(`${from} > ${to}`));
      }),
    );
  });

  it('counts only while it is accepted, and never again once it does not', () => {
    expect(attestationStates.filter(isActive)).toEqual([...activeStates]);
    fc.assert(
      fc.property(lives, (lived) => {
        const ended = lived.findIndex((state) => endStates.includes(state));
        if (ended >= 0) expect(ended).toBe(lived.length - 1);
      }),
    );
  });
});
