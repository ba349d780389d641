import { describe, expect, it } from '@jest/globals';
import { actOf, doerOf } from './act';
import { instant } from './clock';
import { systemContext, type Actor } from './context';
import type { ActorId, PartyId, PersonId, TenantId } from './ids';

const context = systemContext('screener', 'tenant' as TenantId, 'r');
const party = '01920000-0000-7000-8000-0000000000f1' as PartyId;

describe('a deed', () => {
  it('is that of the caller as the server knows it', () => {
    expect(actOf(context, instant(5))).toEqual({ actor: context.actor, at: instant(5) });
    expect(actOf({ ...context, partyId: party }, instant(5)).partyId).toBe(party);
  });

  it('is kept with the person, or with null for a machine, and says nothing of a party', () => {
    const ana: Actor = { kind: 'user', id: 'a' as ActorId, personId: 'p' as PersonId, onBehalfOf: party };
    expect(doerOf({ actor: ana, at: instant(5), partyId: party })).toEqual({
      ...{ kind: 'user', actorId: 'a', personId: 'p' },
      at: instant(5),
    });
    expect(doerOf(actOf(context, instant(5))).personId).toBeNull();
  });
});
