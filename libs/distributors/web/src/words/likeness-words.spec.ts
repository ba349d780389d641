import { TestBed } from '@angular/core/testing';
import { resemblanceReason } from '@downstream/contracts/distributors';
import { keyKinds } from '@downstream/distributors/core/resemblance';
import { provideTestWords } from '@downstream/ui/client';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { aLikeness, aReason, deed, likeThese, words as catalogue } from '../testing/index';
import { likenessTone, LikenessWords, unexplained } from './likeness-words';

beforeEach(() => {
  TestBed.configureTestingModule({ providers: [provideTestWords(catalogue)] });
});

describe('the words of a likeness', () => {
  it('are there for every reason and every fact', () => {
    for (const kind of resemblanceReason.shape.kind.options) {
      for (const key of ['like.reason', 'relations.fact'])
        expect(catalogue).toHaveProperty([`distributors.${key}.${kind}`]);
    }
    for (const kind of keyKinds) expect(catalogue).toHaveProperty([`distributors.like.kind.${kind}`]);
  });

  it('say who has it on either side where that is not the companies themselves', () => {
    const words = TestBed.inject(LikenessWords);
    expect(words.reason(aReason())).toBe('Same telephone: +77015550123');
    const ours = { role: 'FORWARDER', partyId: null } as const;
    const theirs = { role: 'SITE', partyId: null, name: 'Warehouse' } as const;
    expect(words.reason(aReason({ kind: 'UNIT', shown: 'Abay 12', ours, theirs }))).toBe(
      'Same room or unit: Abay 12 (forwarder here, site there)',
    );
  });

  it('never round a score up', () => {
    const theirs = { role: 'DISTRIBUTOR', partyId: null, name: 'Nordlys' } as const;
    const said = TestBed.inject(LikenessWords).reason(aReason({ kind: 'NAME', score: 0.9999, theirs }));
    expect(said).toBe('Name 99 % alike: Nordlys');
  });

  it('name what was left out, and nothing when nobody was', () => {
    const words = TestBed.inject(LikenessWords);
    expect(words.gaps(likeThese())).toEqual([]);
    expect(words.gaps({ rows: [], notAllCompared: ['PHONE'], notReady: true })).toHaveLength(2);
  });
});

describe('the look of a likeness', () => {
  it.each([
    [{ ended: true }, 'stop'],
    [{}, 'hold'],
    [{ severity: 'LOOK', ended: true }, 'neutral'],
    [{ explained: { deed: deed('Ana Costa'), reason: 'Two.' }, ended: true }, 'neutral'],
  ] as const)('of %j is %s', (facts, tone) => {
    const like = aLikeness(1, facts);
    expect(likenessTone(like)).toBe(tone);
    expect(unexplained(like)).toBe(tone !== 'neutral');
  });
});
