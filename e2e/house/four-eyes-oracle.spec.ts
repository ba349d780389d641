import { describe, expect, it } from '@jest/globals';
import { wrongIn, type Happening } from '../support/four-eyes/oracle';

const about = 'd';
const review = 'r';
const share = (person: string): Happening => ({ kind: 'SHARE', about, person, deed: 'REVISED' });
const submitted = (person: string | null): Happening => ({ kind: 'SUBMITTED', about, person });
const screened = (at: string): Happening => ({ kind: 'SCREENED', about, at });
const judged = { about, review, outcome: 'APPROVED', snapshot: 'aa' };
const recommended = (open: readonly string[] = []): Happening => ({ kind: 'RECOMMENDED', ...judged, open });
const signed = (person: string, more: object = {}): Happening =>
  ({ kind: 'SIGNED', ...judged, person, actor: 'user', grade: 'manager', offices: [], ...more }) as Happening;
const one = [{ grades: ['manager', 'director'] }];
const two = [{ grades: ['manager'] }, { grades: ['director'] }];
const approved = (slots = one): Happening => ({
  kind: 'APPROVED',
  ...{ about, review, outcome: 'APPROVED', at: '2026-03-02T10:00:00.000Z', slots },
});
const before = [share('ana'), submitted('ana'), screened('2026-03-02T09:00:00.000Z'), share('ben'), recommended()];

describe('the oracle', () => {
  it('finds nothing in a decision of two', () => {
    expect(wrongIn([...before, signed('sam'), approved()])).toEqual([]);
    const both = [signed('dora', { grade: 'director' }), signed('mia')];
    expect(wrongIn([...before, ...both, approved(two)])).toEqual([]);
  });

  it.each([
    ['no signature', [approved()], /missing/],
    ['the maker of the submission', [signed('ana'), approved()], /ana had a share/],
    ['a maker since', [signed('ben'), approved()], /ben had a share/],
    ['a maker after the signature', [signed('sam'), share('sam'), approved()], /sam had a share/],
    ['one person twice', [signed('mia'), signed('mia', { grade: 'director' }), approved(two)], /missing/],
    ['a grade too low', [signed('sam', { grade: 'senior' }), approved()], /missing/],
    ['another snapshot', [signed('sam', { snapshot: 'bb' }), approved()], /another snapshot/],
    ['another outcome', [signed('sam', { outcome: 'REJECTED' }), approved()], /missing/],
    ['a key', [signed('sam', { actor: 'key' }), approved()], /key signed/],
    ['signatures that fell', [signed('sam'), { kind: 'ROUND', review } as const, approved()], /missing/],
    ['an empty matrix', [signed('sam'), approved([])], /missing/],
    ['open points', [recommended(['HIT_OPEN']), signed('sam'), approved()], /recommended on HIT_OPEN/],
  ] as const)('finds %s', (_, then, wrong) => {
    expect(wrongIn([...before, ...then]).join()).toMatch(wrong);
  });

  it('finds a screening that is older than a day', () => {
    const old = before.map((one) => (one.kind === 'SCREENED' ? screened('2026-03-01T09:59:59.999Z') : one));
    expect(wrongIn([...old, signed('sam'), approved()]).join()).toMatch(/screening/);
  });

  it('frees a maker after two more submissions, and not after one', () => {
    const again = (times: number) => Array.from({ length: times }, () => submitted('olga'));
    expect(wrongIn([...before, ...again(1), recommended(), signed('ben'), approved()])).toHaveLength(1);
    expect(wrongIn([...before, ...again(2), recommended(), signed('ben'), approved()])).toEqual([]);
  });

  it('counts a person once, a writer never, and no vote of an earlier stop', () => {
    const vote = (person: string | null): Happening => ({ kind: 'VOTED', on: 'hold h', person });
    const letGo: Happening = { kind: 'LET_GO', what: 'hold h', votes: 2 };
    expect(wrongIn([vote('ana'), vote('ben'), letGo])).toEqual([]);
    expect(wrongIn([vote('ana'), vote('ana'), letGo])).toHaveLength(1);
    expect(wrongIn([vote('ana'), vote(null), letGo])).toHaveLength(1);
    expect(wrongIn([vote('ana'), { kind: 'STOPPED', what: 'hold h' }, vote('ben'), letGo])).toHaveLength(1);
    expect(wrongIn([{ kind: 'WROTE', on: 'hold h', person: 'ben' }, vote('ana'), vote('ben'), letGo])).toHaveLength(1);
  });
});
