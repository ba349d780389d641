import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { provideTestWords } from '@downstream/ui/client';
import { HitWords } from './hit-words';

describe('HitWords', () => {
  let hit: HitWords;
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideTestWords({})] });
    hit = TestBed.inject(HitWords);
  });

  it.each([
    ['1974-10-05', '5 Oct 1974'],
    ['1961-09-23 1962', '23 Sept 1961, 1962'],
    ['~1951', '~1951'],
    ['1958..1960', '1958..1960'],
    // what somebody typed into a fact of their own
    ['17 Feb 1991', '17 Feb 1991'],
    ['born in 1991, says the passport', 'born in 1991, says the passport'],
  ])('says the date of birth %s as %s', (value, expected) => {
    expect(hit.value('DATE_OF_BIRTH', value).replace('Sept ', 'Sep ')).toBe(expected.replace('Sept ', 'Sep '));
  });

  it('names the country of an address, and keeps several apart', () => {
    expect(hit.value('ADDRESS', 'ES')).toBe('Spain (ES)');
    expect(hit.value('ADDRESS', 'Lenina 12, Ulan-Ude, RU; Toluca, Mexico')).toBe(
      'Lenina 12, Ulan-Ude, Russia (RU); Toluca, Mexico',
    );
  });
});
