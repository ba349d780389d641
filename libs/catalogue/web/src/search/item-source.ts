import { computed, inject } from '@angular/core';
import { searchItems } from '@downstream/contracts/catalogue/search-items';
import { Api, Session, Words } from '@downstream/ui/client';
import { provideSearchSource } from '@downstream/ui/patterns';

/** Items by number and name, by what is typed into the box at the top. */
export const itemSearch = provideSearchSource(() => {
  const [api, session, words] = [inject(Api), inject(Session), inject(Words)];
  return {
    id: 'items',
    titleKey: 'catalogue.nav',
    may: computed(() => session.can('item:read')),
    async find(text, most) {
      const { rows, more } = await api.call(searchItems, { query: { q: text, limit: most } });
      const spoken = words.language();
      return {
        records: rows.map(({ id, sku, names }) => {
          const called = names.find(({ language }) => language === spoken) ?? names[0];
          return { id, label: sku, hint: called?.text ?? '', icon: 'item' as const, link: ['/desk/items', id] };
        }),
        left: more ? words.say('catalogue.search.more') : undefined,
      };
    },
  };
});
