/** Whether lists and objects nest deeper than `most` levels; level by level, so that no depth exhausts the stack. */
export function deeperThan(body: unknown, most: number): boolean {
  let level = [body].filter(isNest);
  for (let depth = 0; level.length > 0; depth++) {
    if (depth >= most) return true;
    level = level.flatMap((one) => Object.values(one)).filter(isNest);
  }
  return false;
}

const isNest = (value: unknown): value is object => typeof value === 'object' && value !== null;
