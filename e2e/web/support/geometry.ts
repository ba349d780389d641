import { expect, type Page } from '@playwright/test';

/** Runs in the page: what is cut, sticks out or lies over something else, a line for each. */
function faults(): string[] {
  const found: string[] = [];
  const wide = document.documentElement.clientWidth;
  const nameOf = (element: Element): string =>
    `${element.tagName.toLowerCase()}${[...element.classList].map((name) => `.${name}`).join('')}`;
  const hidden = (element: Element): boolean =>
    element.closest('.ds-hidden, [hidden], option, svg, .skip, [aria-hidden="true"]') !== null ||
    !element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  const afloat = (element: Element): boolean => {
    for (let at: Element | null = element; at; at = at.parentElement)
      if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return true;
    return false;
  };
  const scrolls = (element: Element): boolean => {
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement)
      if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth) return true;
    return false;
  };
  /** Fingerprints and addresses may be broken anywhere. */
  const breakable = (block: Element): boolean => block.closest('.ds-mono, code, [dir="ltr"]') !== null;
  if (document.documentElement.scrollWidth > wide)
    found.push(`the page scrolls sideways by ${document.documentElement.scrollWidth - wide}`);

  for (const element of document.body.querySelectorAll('*')) {
    const { overflowX, overflowY } = getComputedStyle(element);
    const cuts = ['hidden', 'clip'];
    if (hidden(element) || element.matches('input, textarea, select')) continue;
    const cut =
      (cuts.includes(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (cuts.includes(overflowY) && element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 0);
    const told = element.closest('[title], [aria-label]') !== null;
    if (cut && !told && (element.textContent ?? '').trim() !== '')
      found.push(`${nameOf(element)} cuts “${(element.textContent ?? '').trim().slice(0, 40)}”`);
  }

  const lines: { text: string; owner: Element; box: DOMRect }[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const owner = texts.currentNode.parentElement;
    const text = (texts.currentNode.textContent ?? '').trim();
    if (!owner || text === '' || hidden(owner) || scrolls(owner)) continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    let block: Element = owner;
    while (getComputedStyle(block).display === 'inline' && block.parentElement) block = block.parentElement;
    const around = block.getBoundingClientRect();
    const whole = texts.currentNode.textContent ?? '';
    const links = [...whole.matchAll(/\w+:\/\/\S+/g)].map(
      ({ 0: link, index }) => [index, index + link.length] as const,
    );
    for (const { 0: word, index } of whole.matchAll(/[\p{L}\p{M}]{2,}/gu)) {
      // A link is no word: it is to be opened or copied, and may be broken anywhere.
      if (links.some(([from, to]) => index >= from && index < to)) continue;
      const letters = document.createRange();
      letters.setStart(texts.currentNode, index);
      letters.setEnd(texts.currentNode, index + word.length);
      const tops = new Set([...letters.getClientRects()].map(({ top }) => Math.round(top)));
      // Chinese breaks between any two letters.
      if (tops.size > 1 && !/\p{Script=Han}/u.test(word) && !breakable(block)) found.push(`“${word}” is broken in two`);
    }
    for (const box of range.getClientRects()) {
      if (box.width === 0) continue;
      if (box.left < -1 || box.right > wide + 1) found.push(`“${text.slice(0, 40)}” goes beyond the edge`);
      else if (box.left < around.left - 1 || box.right > around.right + 1)
        found.push(`“${text.slice(0, 40)}” sticks out of ${nameOf(block)}`);
      if (!afloat(owner)) lines.push({ text, owner, box });
    }
  }
  lines.forEach((one, at) => {
    for (const other of lines.slice(at + 1)) {
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      const least = Math.min(one.box.height, other.box.height);
      if (across > 2 && down > least * 0.35)
        found.push(`“${one.text.slice(0, 30)}” lies over “${other.text.slice(0, 30)}”`);
    }
  });
  return [...new Set(found)];
}

/** Expects every word on the page to be whole, in its place and over no other. */
export async function whole(page: Page): Promise<void> {
  expect.soft(await page.evaluate(faults), `${page.url()} at ${page.viewportSize()?.width} px`).toEqual([]);
}
