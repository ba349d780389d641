import { describe, expect, it } from '@jest/globals';
import { AskedCorrections } from './asked-corrections';

describe('corrections that are about to be asked', () => {
  it('are sent when each has its sentence, and say which one lacks it only when it was tried', () => {
    const asked = new AskedCorrections();
    expect(asked.ready()).toBeUndefined();
    asked.forget();
    asked.pick('a', true);
    asked.pick('b', true);
    asked.write('a', ' The number of the register. ');
    expect([asked.picked(), asked.lacks('b')]).toEqual([2, false]);
    expect(asked.ready()).toBeUndefined();
    expect([asked.lacks('a'), asked.lacks('b')]).toEqual([false, true]);
    asked.write('b', '   ');
    expect(asked.ready()).toBeUndefined();
    asked.write('b', 'A copy.');
    expect(asked.ready()).toEqual([
      { question: 'a', sentence: 'The number of the register.' },
      { question: 'b', sentence: 'A copy.' },
    ]);
  });

  it('are forgotten one by one, with the sentence, and all at once', () => {
    const asked = new AskedCorrections();
    asked.pick('a', true);
    asked.write('a', 'Why?');
    asked.pick('a', false);
    asked.pick('a', true);
    expect(asked.sentences()).toEqual({ a: '' });
    asked.ready();
    asked.forget();
    expect([asked.picked(), asked.lacks('a')]).toEqual([0, false]);
  });
});
