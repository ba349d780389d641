import { type LikenessList, unexplained } from '../words/likeness-words';
import type { OpenPoint } from './open-points';

/**
 * What is open because others are like the distributor: very much like it, with nobody who said why both stay.
 * @param list undefined before the first answer
 * @param failed whether there was none
 */
export function likePoints(list: LikenessList | undefined, failed: boolean): readonly OpenPoint[] {
  if (failed) return [{ id: 'like', tone: 'hold', key: 'likeUnknown', where: 'relations' }];
  const open = list?.rows.filter(unexplained) ?? [];
  if (open.length === 0) return [];
  const ended = open.some((row) => row.ended);
  const facts = { n: open.length };
  return ended
    ? [{ id: 'like', tone: 'stop', key: 'likeEnded', facts, where: 'relations' }]
    : [{ id: 'like', tone: 'hold', key: 'like', facts, where: 'relations' }];
}
