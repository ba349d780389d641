import { deskOf, words, type Visit } from '@downstream/access/web/testing';
import { deskRoutes } from '../desk';

export { key, me, pick, warmUp, whyNot, words } from '@downstream/access/web/testing';

/** Opens an address of the desk as a person of these roles; the room's pages unless other routes are given. */
export const atDesk = deskOf(deskRoutes);

/** What was sent and waits, without what is said about the case: the workspace reads that beside everything else. */
export const acts = (page: Visit): string[] => page.waiting().filter((asked) => !asked.endsWith('/conversation'));

/** Ticks the line whose words a catalogue key names, as a person would. */
export async function tick(page: Visit, ground: string): Promise<void> {
  const said = words[`reviews.ground.${ground}` as keyof typeof words];
  const line = [...document.querySelectorAll('label')].find((label) => label.textContent?.trim() === said);
  line?.querySelector('input')?.click();
  await page.settle();
}
