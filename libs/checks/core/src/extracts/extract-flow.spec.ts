import { describe, expect, it } from '@jest/globals';
import { parseInstant, type PersonId } from '@downstream/kernel';
import { known, unknown } from '../kinds/known';
import { anExtract, anExtractSource, extractFacts } from '../testing';
import { answerOf } from './extract-facts';
import { decideExtract, extractInForce, offerExtract } from './extract-flow';
import { withExtract } from './with-extract';

const [ana, ben] = ['ana', 'ben'] as unknown as readonly [PersonId, PersonId];
const at = parseInstant('2026-11-23T09:00:00.000Z');
const latest = '2029-11-23';

describe('an extract', () => {
  it.each([
    ['of tomorrow', { asOf: '2026-11-24' }, 'EVIDENCE_DATES_INVALID'],
    ['that has expired', { expiresOn: '2026-11-22' }, 'EVIDENCE_DATES_INVALID'],
    ['that counts for ever', { expiresOn: '2029-11-24' }, 'EVIDENCE_DATES_INVALID'],
    ['of a company born after it', { facts: extractFacts({ incorporatedOn: '2026-11-21' }) }, 'EVIDENCE_DATES_INVALID'],
    [
      'of a change after it',
      { facts: extractFacts({ changes: [{ what: 'NAME', on: '2026-11-21' }] }) },
      'EVIDENCE_DATES_INVALID',
    ],
    ['without a name', { facts: extractFacts({ name: null }) }, 'EXTRACT_SAYS_NOTHING'],
  ])('%s is refused', (_, more, code) => {
    expect(offerExtract(anExtract(more), latest)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('of no entry needs no name', () => {
    const facts = extractFacts({ found: false, name: null });
    expect(offerExtract(anExtract({ facts }), latest)).toMatchObject({ ok: true });
  });

  it('is decided once, by somebody else', () => {
    const one = anExtract({ state: 'OFFERED', decided: null, offered: { personId: ana, at } });
    const by = (personId: PersonId | undefined) => decideExtract(one, 'ACCEPTED', { personId, at, reason: null });
    expect([by(ana), by(undefined)]).toMatchObject(
      [ana, undefined].map(() => ({ refusal: { code: 'EVIDENCE_NEEDS_ANOTHER_PERSON' } })),
    );
    const accepted = by(ben);
    expect(accepted).toMatchObject({ ok: true, value: { state: 'ACCEPTED', decided: { personId: ben } } });
    if (!accepted.ok) return;
    expect(decideExtract(accepted.value, 'RETURNED', { personId: ben, at, reason: 'No' })).toMatchObject({
      refusal: { code: 'EVIDENCE_ALREADY_DECIDED' },
    });
  });

  it('counts while it has not expired, and the one of the latest day does', () => {
    const [old, newer, returned, over] = [
      anExtract({ id: 'old', number: 2, asOf: '2026-01-01' }),
      anExtract({ id: 'newer', number: 1, asOf: '2026-10-01', expiresOn: '2026-12-31' }),
      anExtract({ id: 'returned', number: 3, state: 'RETURNED' }),
      anExtract({ id: 'over', number: 4, expiresOn: '2026-11-22' }),
    ];
    expect(extractInForce([old, newer, returned, over], '2026-11-23')?.id).toBe('newer');
    expect(extractInForce([old, newer, returned, over], '2027-01-01')?.id).toBe('old');
    expect(extractInForce([returned, over], '2026-11-23')).toBeUndefined();
  });
});

describe('a register with an extract', () => {
  const answer = answerOf(extractFacts());

  it('is what the extract says where the register says nothing', () => {
    expect(withExtract(unknown(), anExtractSource())).toEqual({ register: known(answer), byExtract: true });
    expect(withExtract(unknown(), undefined)).toEqual({ register: unknown(), byExtract: false });
  });

  it.each(['D', 'E'] as const)('of grade %s is only said, and fills nothing', (grade) => {
    expect(withExtract(unknown(), anExtractSource({ grade })).register).toMatchObject({ known: true, said: true });
    const own = known({ ...answer, turnover: null });
    expect(withExtract(own, anExtractSource({ grade }))).toEqual({ register: own, byExtract: false });
  });

  it('goes first with its own word, and leaves to the extract what it does not say', () => {
    const own = known({ ...answer, status: 'DISSOLVED' as const, turnover: null, activities: [] });
    const { register, byExtract } = withExtract(own, anExtractSource());
    expect(byExtract).toBe(true);
    expect(register).toMatchObject({ value: { status: 'DISSOLVED', turnover: answer.turnover, activities: [] } });
  });

  it('that does not know the company is not overruled', () => {
    const none = known({ ...answer, found: false, name: null });
    expect(withExtract(none, anExtractSource())).toEqual({ register: none, byExtract: false });
  });

  it('tells a turnover of filed accounts alone', () => {
    const money = { amount: '1', currency: 'EUR' };
    const of = (accounts: object) =>
      answerOf(extractFacts({ accounts: { filed: true, year: 2025, turnover: money, employees: null, ...accounts } }));
    expect(of({})).toMatchObject({ accountsFiled: true, turnover: { ...money, year: 2025 } });
    expect(of({ filed: false })).toMatchObject({ accountsFiled: false, turnover: null });
    expect(of({ year: null })).toMatchObject({ accountsFiled: true, turnover: null });
  });
});
