import { describe, expect, it } from '@jest/globals';
import { Lens } from './lens';

describe('a lens', () => {
  it('goes nearer and farther by steps, to an end', () => {
    const lens = new Lens();
    expect([lens.zoom(), lens.nearest(), lens.farthest()]).toEqual([1, false, false]);
    for (let pressed = 0; pressed < 20; pressed++) lens.nearer();
    expect([lens.zoom(), lens.nearest()]).toEqual([4, true]);
    for (let pressed = 0; pressed < 20; pressed++) lens.farther();
    expect([lens.zoom(), lens.farthest()]).toEqual([0.5, true]);
    lens.whole();
    expect(lens.zoom()).toBe(1);
  });

  it('turns by quarters, and comes round', () => {
    const lens = new Lens();
    const seen = [1, 2, 3, 4].map(() => {
      lens.turn();
      return lens.turned();
    });
    expect(seen).toEqual([90, 180, 270, 0]);
    lens.turn();
    lens.nearer();
    lens.reset();
    expect([lens.turned(), lens.zoom()]).toEqual([0, 1]);
  });
});
