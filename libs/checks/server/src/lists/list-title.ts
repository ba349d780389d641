import { isOwnList, ownListNameOf } from '@downstream/contracts';
import { publicListFacts } from './public-lists';

/**
 * What a list is called where text is kept or handed out: as its publisher calls it, or by the name that a tenant gave
 * to a list of its own, which says so lest it be taken for a public one. The code itself where nothing is known of it.
 */
export function listTitle(list: string): string {
  if (isOwnList(list)) return `${ownListNameOf(list)} (own list)`;
  const facts: Readonly<Record<string, { readonly title: string } | undefined>> = publicListFacts;
  return facts[list]?.title ?? list;
}
