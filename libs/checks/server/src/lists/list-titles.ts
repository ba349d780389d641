import type { publicLists } from '@downstream/contracts';

/** What a public list is called, and who publishes it. */
export const listTitles: Record<(typeof publicLists)[number], { readonly publisher: string; readonly title: string }> =
  {
    'ofac-sdn': {
      publisher: 'US Department of the Treasury, Office of Foreign Assets Control',
      title: 'Specially Designated Nationals and Blocked Persons List (SDN)',
    },
  };
