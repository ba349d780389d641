import { describe, expect, it } from '@jest/globals';
import { invalidityRules } from '@downstream/kernel';
import { anAttested, invalidityTable as table, knownBeside, type InvalidityCase } from '../testing';
import { invalidity, mayBeAccepted } from './invalidity';
import { severityOf } from './invalidity-finding';

const judged = ([attested, known]: InvalidityCase) => invalidity(anAttested(attested), knownBeside(known));
const names = (one: InvalidityCase): string[] => judged(one).map(({ rule, reason }) => `${rule} ${reason}`);

describe('invalidity', () => {
  it('finds nothing in an honest statement', () => {
    expect(judged([{}, {}])).toEqual([]);
  });

  it.each(table)(
    '$rule refuses $reason and lets the nearest honest thing pass',
    ({ rule, reason, refused, accepted }) => {
      expect(names(refused)).toContain(`${rule} ${reason}`);
      expect(names(accepted).filter((name) => name.startsWith(rule))).toEqual([]);
    },
  );

  it('shows an accepted and a refused example of every rule', () => {
    expect([...new Set(table.map(({ rule }) => rule))].sort()).toEqual([...invalidityRules].sort());
  });

  it('leads where the rule says, and only what is worth a look may be accepted', () => {
    for (const { rule, reason, refused } of table) {
      const found = judged(refused).find((one) => one.rule === rule && one.reason === reason);
      expect(found?.severity).toBe(severityOf(rule));
      expect(found && mayBeAccepted([found])).toBe(rule === 'AT_03');
    }
    expect(mayBeAccepted([])).toBe(true);
  });

  it('is not fooled by a party that has the name of something every object has', () => {
    expect(names([{ endUsers: [{ id: 'user-1', name: 'constructor', country: 'CL', activity: null }] }, {}])).toContain(
      'AT_14 NEVER',
    );
  });
});
