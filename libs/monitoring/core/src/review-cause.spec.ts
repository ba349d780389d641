import { expect, it } from '@jest/globals';
import { fact } from './fact';
import { changeNote } from './review-cause';

it('a change is told in a line of names and values, and codes are left out', () => {
  expect(changeNote('PEOPLE', [fact('OFFICER', 'Ana Bell')], [fact('OFFICER', 'Ben Cole')])).toBe(
    'Ana Bell → Ben Cole',
  );
  expect(changeNote('SCREENING', [fact('RESULT', 'CLEAR')], [fact('HIT_OPEN', 'Xu Wei', 'h')])).toBe('Xu Wei');
  expect(changeNote('SCREENING', [fact('RESULT', 'CLEAR')], [fact('RESULT', 'NOT_RUN')])).toBeNull();
  expect(changeNote('DOCUMENT', [fact('VALID', 'LICENCE')], [fact('ENDED', 'LICENCE')])).toBeNull();
  expect(changeNote('OWNERS', [], [fact('OWNER', 'A'.repeat(900))])).toHaveLength(500);
});
