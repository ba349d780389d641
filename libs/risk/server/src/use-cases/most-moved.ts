import type { RiskRating } from '@downstream/kernel';
import type { Compared } from '@downstream/risk/core';
import type { RunMove } from '../persistence/model-runs';

const KEPT = 200;
/** What is not rated ships nothing: graver than medium, and not yet high. */
const byGraveness: readonly RiskRating[] = ['LOW', 'MEDIUM', 'UNRATED', 'HIGH', 'PROHIBITED'];

interface Moved extends RunMove {
  readonly points: number;
}

/** The distributors whose tier would move, those with the most points first; some hundred each way are kept. */
export class MostMoved {
  private readonly kept: Record<'up' | 'down', Moved[]> = { up: [], down: [] };
  readonly count = { up: 0, down: 0 };

  add({ id, number, from, to, before, after }: Omit<Compared, 'missed'> & { readonly number: number }): void {
    if (from === to) return;
    const way = byGraveness.indexOf(to) > byGraveness.indexOf(from) ? 'up' : 'down';
    this.count[way] += 1;
    const kept = this.kept[way];
    kept.push({ id, number, points: Math.abs(after - before) });
    if (kept.length > 2 * KEPT) this.kept[way] = this.sorted(way);
  }

  most(way: 'up' | 'down'): readonly RunMove[] {
    return this.sorted(way).map(({ id, number }) => ({ id, number }));
  }

  private sorted(way: 'up' | 'down'): Moved[] {
    return this.kept[way].sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1)).slice(0, KEPT);
  }
}
