import { describe, expect, it } from '@jest/globals';
import { parseInstant, type Act, type ActorId, type PersonId } from '@downstream/kernel';
import { ended, override, second, type OverrideWord } from './tier-override';

const at = parseInstant('2026-08-31T10:00:00.000Z');
const by = (name: string): Act => ({ actor: { kind: 'user', id: name as ActorId, personId: name as PersonId }, at });
const machine: Act = { actor: { kind: 'system', id: 'm' as ActorId }, at };
const lower: OverrideWord = { direction: 'LOWER', tier: 'MEDIUM', expiresOn: '2027-02-28' };
const raise: OverrideWord = { direction: 'RAISE', tier: 'HIGH', expiresOn: null };
const made = (word: OverrideWord) => {
  const result = override(word, 'HIGH', by('ana'));
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

describe('the tier of a distributor', () => {
  it('is raised by one person at once', () => {
    expect(override(raise, 'LOW', by('ana'))).toMatchObject({ ok: true, value: { state: 'IN_FORCE', seconded: null } });
    expect(override(raise, null, by('ana'))).toMatchObject({ ok: true });
  });

  it('is lowered by two, by one tier, to a day within six months', () => {
    const proposal = made(lower);
    expect(proposal.state).toBe('PROPOSED');
    expect(second(proposal, true, by('ben'))).toMatchObject({ ok: true, value: { state: 'IN_FORCE' } });
    expect(second(proposal, false, by('ben'))).toMatchObject({ ok: true, value: { state: 'REFUSED' } });
  });

  it.each([
    ['OVERRIDE_NEEDS_PERSON', raise, 'LOW', machine],
    ['OVERRIDE_NO_CHANGE', raise, 'HIGH', by('ana')],
    ['OVERRIDE_NO_CHANGE', { ...raise, tier: 'LOW' }, 'HIGH', by('ana')],
    ['OVERRIDE_NO_CHANGE', lower, 'MEDIUM', by('ana')],
    ['OVERRIDE_TOO_FAR', { ...lower, tier: 'LOW' }, 'HIGH', by('ana')],
    ['OVERRIDE_NEEDS_EXPIRY', { ...lower, expiresOn: null }, 'HIGH', by('ana')],
    ['OVERRIDE_NEEDS_EXPIRY', { ...lower, expiresOn: '2027-03-01' }, 'HIGH', by('ana')],
    ['OVERRIDE_NEEDS_EXPIRY', { ...lower, expiresOn: '2026-08-30' }, 'HIGH', by('ana')],
    ['OVERRIDE_NEEDS_EXPIRY', { ...raise, expiresOn: '2026-08-30' }, 'LOW', by('ana')],
  ] as const)('is refused with %s', (code, word, counts, act) => {
    expect(override(word as OverrideWord, counts, act)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('is never lowered by the one who asked, by a machine, twice, or after its day', () => {
    const proposal = made(lower);
    const late = { ...by('ben'), at: parseInstant('2027-03-01T00:00:00.000Z') };
    for (const [code, act, one] of [
      ['OVERRIDE_NEEDS_ANOTHER_PERSON', by('ana'), proposal],
      ['OVERRIDE_NEEDS_PERSON', machine, proposal],
      ['OVERRIDE_NEEDS_EXPIRY', late, proposal],
      ['OVERRIDE_NOT_PROPOSED', by('ben'), ended(proposal, at)],
    ] as const) {
      expect(second(one, true, act)).toMatchObject({ ok: false, refusal: { code } });
    }
  });
});
