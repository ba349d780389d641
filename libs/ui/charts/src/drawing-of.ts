interface Policies {
  createPolicy(name: string, rules: { createHTML(text: string): string }): { createHTML(text: string): string };
}

/** What a drawing of ours never holds: whatever runs, and whatever is fetched from elsewhere. */
const foreign = /<(script|foreignObject|iframe|image|use|a)\b|\son\w+\s*=/i;

/** @throws TypeError where a text is no drawing of ours */
function checked(text: string): string {
  if (!text.startsWith('<svg') || foreign.test(text)) throw new TypeError('This is no drawing');
  return text;
}

// The house lets no text become part of a page but through a policy that has looked at it.
const policy = (globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy('downstream-charts', {
  createHTML: checked,
}) ?? { createHTML: checked };

/**
 * The text of an SVG as a drawing for this page.
 * @throws TypeError where it holds what runs or what is fetched
 */
export function drawingOf(svg: string): Element {
  const { documentElement } = new DOMParser().parseFromString(policy.createHTML(svg), 'image/svg+xml');
  return document.importNode(documentElement, true);
}
