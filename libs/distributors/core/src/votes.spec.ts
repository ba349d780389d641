import { describe, expect, it } from '@jest/globals';
import { anAct, minute, person, systemAct } from './testing/index';
import { voted, VOTES_TO_RESTART } from './votes';

describe('voted', () => {
  it('keeps who, when and why', () => {
    const act = anAct({ person: 'ana', at: minute(3) });
    expect(voted([], 'Explained.', act)).toEqual([
      { personId: person('ana'), actorId: act.actor.id, at: minute(3), reason: 'Explained.' },
    ]);
  });

  it('is null for the same person again and for a machine', () => {
    const once = voted([], 'Explained.', anAct({ person: 'ana' })) ?? [];
    expect(voted(once, 'Again.', anAct({ person: 'ana', account: 'other' }))).toBeNull();
    expect(voted(once, 'Again.', systemAct())).toBeNull();
  });

  it('asks for two to restart', () => expect(VOTES_TO_RESTART).toBe(2));
});
