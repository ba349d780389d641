/** A source of chance that is the same in every run (mulberry32), and what is drawn from it. */
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n) => Math.floor(next() * n);
  const pick = (list) => list[below(list.length)];
  /** One of `[value, weight]`, as often as its weight says. */
  const weighed = (pairs) => {
    let left = next() * pairs.reduce((sum, [, weight]) => sum + weight, 0);
    return (pairs.find(([, weight]) => (left -= weight) < 0) ?? pairs.at(-1))[0];
  };
  const hex = (digits) => Array.from({ length: digits }, () => below(16).toString(16)).join('');
  /** So many of the list, each at most once, in a random order. */
  const sample = (list, count) => {
    const all = [...list];
    const taken = Math.min(count, all.length);
    for (let i = 0; i < taken; i++) {
      const j = i + below(all.length - i);
      [all[i], all[j]] = [all[j], all[i]];
    }
    return all.slice(0, taken);
  };
  /** A UUID of version 7 of the given time, as the application makes them. */
  const uuid = (ms) => {
    const time = Math.trunc(ms).toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${'89ab'[below(4)]}${hex(3)}-${hex(12)}`;
  };
  return { next, below, pick, weighed, sample, hex, uuid };
}
