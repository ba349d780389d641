const parts = (text: string): readonly string[] => text.split('-');
/** A span of more rooms is no span: "101-19" is how some houses number one room. */
const MOST = 9;

/**
 * The single rooms of a span as written: `1318-19-20` are 1318, 1319 and 1320, `1601-1603` three rooms; the text itself
 * for anything else. Only numbers of three and more digits make a span: `#31-10` is room 10 of floor 31.
 */
export function roomsOf(text: string): readonly string[] {
  const [first = '', ...more] = parts(text);
  if (!/^\d{3,5}$/.test(first) || more.length === 0) return [text];
  const named = [first];
  for (const part of more) {
    const before = named.at(-1) ?? first;
    if (!/^\d+$/.test(part) || part.length > before.length) return [text];
    const room = before.slice(0, before.length - part.length) + part;
    if (Number(room) <= Number(before) || Number(room) - Number(before) > MOST) return [text];
    named.push(room);
  }
  const [from, to] = [Number(first), Number(named.at(-1))];
  if (to - from > MOST) return [text];
  return Array.from({ length: to - from + 1 }, (_, n) => String(from + n));
}
