import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { listAlarmCodes } from '@downstream/kernel';
import { alarmLines } from './alarm-lines';
import { programOf } from './run-command';

const sample = join(import.meta.dirname, '../../../../libs/checks/list-formats/src/sample-sdn');

const importing = (...args: string[]) =>
  programOf({ env: {}, say: () => undefined }).parseAsync(['lists', 'import', ...args], { from: 'user' });

describe('lists import', () => {
  it.each<[string[], string]>([
    [['nothing', sample], 'There is no format "nothing". There are: ofac-sdn'],
    [['csv', sample], 'no public list comes in this format'],
    [['un', sample], 'is one file; there are 5'],
    [['un', join(sample, 'sdn.csv'), '--list', 'seco'], 'seco does not come in the format un. It comes in: seco.'],
    [['un', '/nowhere/at/all'], 'is not there'],
  ])('refuses what cannot be an import, with exit code 2: %j', async (args, what) => {
    await expect(importing(...args)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining(what),
    });
  });
});

describe('alarmLines', () => {
  it('has a sentence for every alarm, with its figures', () => {
    const facts = { count: 1_383, of: 13_821, limit: 1_382, what: 'HAMAS (4695)' };
    const lines = alarmLines(listAlarmCodes.map((code) => ({ code, ...facts })));
    expect(lines).toHaveLength(listAlarmCodes.length);
    expect(lines[0]).toBe('- The list has 1,383 entries; 1,382 is the least it may have.');
    expect(lines[1]).toBe('- HAMAS (4695) has stood on the list for years and is missing.');
    expect(lines[2]).toBe('- 1,383 of 13,821 entries are gone; 1,382 is the limit.');
    // The end of an own list has no figures: everything of it goes.
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/1,38\d|4695/);
    expect(lines.at(-1)).toMatch(/searched no longer/);
  });
});
