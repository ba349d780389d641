/** Splits `(1) Iraq (2) Syria`, `1) Iraq 2) Syria` or `a) x b) y` into what is numbered; a text without numbers is one part. */
export function numberedParts(text: string): readonly string[] {
  const parts = text
    .split(/(?:^|\s)\(?(?:\d{1,2}|[a-z])\)(?:-\(?\d{1,2}\))?\s*/)
    .map((part) => part.trim().replace(/[;,]$/, ''))
    .filter((part) => part !== '');
  return parts.length > 0 ? parts : [text];
}
