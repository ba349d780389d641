/** Fields by their name in lower case; of several of one name the first. */
export type Fields = ReadonlyMap<string, string>;

// Longer than any address or diagnosis; what reads a value may look at it more than once.
const LONGEST_VALUE = 1_000;

/**
 * Groups of `Name: value` lines with an empty line between them (RFC 3464, 2.1), unfolded and without comments; of values the
 * first 1,000 characters.
 * @param most so many groups are read
 */
export function fieldGroups(text: string, most: number): readonly Fields[] {
  const unfolded = text.replace(/\r\n?/g, '\n').replace(/\n[ \t]+(?=\S)/g, ' ');
  return unfolded
    .split(/\n[ \t]*(?:\n[ \t]*)+/, most + 1)
    .map(fieldsOf)
    .filter((fields) => fields.size > 0)
    .slice(0, most);
}

function fieldsOf(group: string): Fields {
  const fields = new Map<string, string>();
  for (const line of group.split('\n')) {
    const at = line.indexOf(':');
    if (at < 1) continue;
    const name = line.slice(0, at).trim().toLowerCase();
    // What is in brackets is for people; in a diagnosis it is the other server's own words.
    const value = line.slice(at + 1, at + 1 + LONGEST_VALUE).trim();
    if (!fields.has(name))
      fields.set(name, name === 'diagnostic-code' ? value : value.replace(/\([^()]*\)/g, '').trim());
  }
  return fields;
}
