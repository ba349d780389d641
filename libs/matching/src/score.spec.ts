import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normaliseName } from './normalise';
import { scoreNames } from './score';
import { ALERT_THRESHOLD, HIGH_BAND } from './thresholds';

const score = (a: string, b: string): number => scoreNames(a, b).score;

describe('scoreNames', () => {
  it.each([
    ['Baikal Armour Trade OOO', 'ООО BAIKAL ARMOUR TRADE'],
    ['Gennady Sorokhtin', 'SOROKHTIN, Gennady'],
    ['Xi Jin Ping', 'Xi Jinping'],
    ['习近平', 'XI, Jinping'],
    ['SMITH AND SONS', 'Smith & Sons'],
  ])('takes %s and %s for the same words', (a, b) => {
    expect(score(a, b)).toBe(1);
  });

  it.each([
    ['Gennady Sorokhtin', 'SOROKHTIN, Gennady Pavlovich'],
    ['Геннадий Сорохтин', 'SOROKHTIN, Gennady'],
    ['Yevgeny Prigozhin', 'PRIGOZHIN, Evgenii'],
    ['Baikal Armour Trade OOO', 'BAIKAL ARMOUR TRADE LIMITED'],
    ['Vladimir Putin', 'PUTIN, Vladimir Vladimirovich'],
  ])('puts %s and %s in the high band', (a, b) => {
    expect(score(a, b)).toBeGreaterThanOrEqual(HIGH_BAND);
  });

  it.each([
    ['TRADING', 'AL AMLOOD TRADING LLC'],
    ['CORP', 'HESONG TRADING CORP'],
    ['GENERAL TRADING LLC', 'ZULEKHA GENERAL TRADING LLC'],
    ['General Trading Company', 'General Trading Group'],
    ['BANK SADERAT PLC', 'BANK KHATAM IRAN'],
    ['Vladimir Putin', 'Vladimir Biliy'],
    ['Baikal', 'Bai'],
    ['Factory 5', 'Factory 6'],
    ['Ivan Petrov', 'PETROV, Sergey Ivanovich'],
    ['IBRAHIM HASSAN TALI AL-OTAIBI', 'IBRAHIM HASSAN TALI AL-ASIRI'],
    ['Nordlys Termografi AS', 'NORDIC TERMINAL AS'],
  ])('raises no alert for %s and %s', (a, b) => {
    expect(score(a, b)).toBeLessThan(ALERT_THRESHOLD);
  });

  it('explains the score: the weights add up to it', () => {
    expect(scoreNames('Baikal Armour Trading OOO', 'BAYKAL ARMOR FZE')).toEqual({
      score: 0.9256,
      features: [
        { id: 'WORD_SIMILAR', weight: 0.4833, params: { ours: 'armour', theirs: 'armor' } },
        { id: 'WORD_SIMILAR', weight: 0.48, params: { ours: 'baikal', theirs: 'baykal' } },
        { id: 'WORDS_ONLY_OURS', weight: -0.0177, params: { ours: 'trading' } },
        { id: 'LEGAL_FORM_DIFFERS', weight: -0.02, params: { ours: 'llc', theirs: 'fze' } },
      ],
    });
  });

  it.each([
    ['one meaning', 'Novator Tekhnologii', 'Novator Technologies', 0.95],
    ['one given name', 'Sasha Ivanov', 'Aleksandr Ivanov', 0.94],
    ['a slip beside the space bar', 'Koryakf SU Zavod', 'Koryak FSU Zavod', 1],
    ['a letter for a space', 'Ibexdshipping', 'Ibex Shipping', 0.95],
    ['a slip in a legal form', 'Avangard Limted', 'Avangard Limited', 0.95],
    ['a legal form in the wrong place', 'Ltd Eurobet', 'Eurobet Ltd', 0.95],
    ['vowels that Arabic leaves out', 'محمد عكاشة', 'Mohamed Okasha', 0.8],
    ['servant names', 'عبد الرحمن الحسين', 'Abdulrahman Al-Hussein', 0.8],
    ['a Chinese company in English', '香港恒邦微电子有限公司', 'Hong Kong Heng Bang Wei Electronics Ltd', 0.95],
  ])('sees through %s: %s, %s', (_, ours, theirs, least) => {
    expect(scoreNames(ours, theirs).score).toBeGreaterThanOrEqual(least);
  });

  it.each([
    ['one name of two', 'Gennady Sorokhtin', 'Sorokhtin'],
    ['another given name', 'Gennady Sorokhtin', 'Viktor Sorokhtin'],
    ['business words alone', 'Zvezda Trading Technologies', 'Orion Torgovlya Tekhnologii'],
    ['a legal form alone', 'Limited Liability Company Zvezda', 'Limited Liability Company Orion'],
  ])('is not taken in by %s: %s, %s', (_, ours, theirs) => {
    expect(scoreNames(ours, theirs).score).toBeLessThan(ALERT_THRESHOLD);
  });

  it('scores nothing where there is nothing to compare', () => {
    expect(scoreNames('', 'Baikal')).toEqual({ score: 0, features: [] });
    expect(scoreNames('---', '---')).toEqual({ score: 0, features: [] });
  });
});

describe('any two names', () => {
  const words = [
    'baikal',
    'baykal',
    'armour',
    'armor',
    'trade',
    'trading',
    'general',
    'al',
    'bin',
    'ivanovich',
    'xi',
    'jin',
    'ping',
  ];
  const more = [
    'jinping',
    'OOO',
    'Ltd',
    'LLC',
    'FZE',
    'иванов',
    'Ivanov',
    'corp',
    'corps',
    'corpo',
    'unit7',
    'unit8',
    'o',
    'aa',
    'aaa',
  ];
  const name = fc
    .array(fc.constantFrom(...words, ...more), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join(' '));

  it('score between 0 and 1, the same from both sides, with reasons that add up', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        const there = scoreNames(a, b);
        expect(there.score).toBe(scoreNames(b, a).score);
        expect(there.score).toBeGreaterThanOrEqual(0);
        expect(there.score).toBeLessThanOrEqual(1);
        const sum = there.features.reduce((total, feature) => total + feature.weight, 0);
        if (there.score > 0) expect(Math.abs(sum - there.score)).toBeLessThan(0.002);
      }),
      { numRuns: 500 },
    );
  });

  it('score 1 with themselves, in any order of words', () => {
    fc.assert(
      fc.property(name, (a) => {
        expect(score(a, a)).toBe(1);
        const turned = normaliseName(a, 'PERSON').tokens.toReversed().join(' ');
        expect(scoreNames(normaliseName(a, 'PERSON'), normaliseName(turned, 'PERSON')).score).toBe(1);
      }),
    );
  });

  it('score no higher when one gets a word the other has nothing like', () => {
    fc.assert(
      fc.property(name, name, fc.constantFrom('zq9', 'wuthering'), (a, b, word) => {
        const before = scoreNames(normaliseName(a, 'PERSON'), normaliseName(b, 'PERSON')).score;
        const after = scoreNames(normaliseName(`${a} ${word}`, 'PERSON'), normaliseName(b, 'PERSON')).score;
        expect(after).toBeLessThanOrEqual(before);
        expect(after).toBeLessThan(1);
      }),
      { numRuns: 500 },
    );
  });

  it('raise no alert when all they share is one common word', () => {
    const common = fc.constantFrom(
      'trading',
      'general',
      'corp',
      'group',
      'international',
      'bank',
      'al',
      'iran',
      'holding',
    );
    fc.assert(
      fc.property(
        common,
        fc.constantFrom('zvezda', 'kometa'),
        fc.constantFrom('oryx', 'falcon', ''),
        (shared, a, b) => {
          expect(score(`${a} ${shared}`, `${b} ${shared}`)).toBeLessThan(ALERT_THRESHOLD);
        },
      ),
    );
  });
});
