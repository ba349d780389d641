import { computed, inject } from '@angular/core';
import { searchDocuments } from '@downstream/contracts/distributors/search-documents';
import { Api, Session, Words } from '@downstream/ui/client';
import { provideSearchSource } from '@downstream/ui/patterns';

/** Documents by what their files are called, by what is typed into the box at the top. */
export const documentSearch = provideSearchSource(() => {
  const [api, session, words] = [inject(Api), inject(Session), inject(Words)];
  return {
    id: 'documents',
    titleKey: 'distributors.tab.documents',
    may: computed(() => session.can('document:read')),
    async find(text, most) {
      const { rows, more } = await api.call(searchDocuments, { query: { q: text, limit: most } });
      return {
        records: rows.map(({ id, kind, name, distributor: { id: distributorId, legalName } }) => ({
          id,
          label: name,
          hint: [words.say(`distributors.documents.kind.${kind}`), legalName.latin ?? legalName.native].join(' · '),
          icon: 'document' as const,
          link: ['/desk/distributors', distributorId],
          query: { tab: 'documents' },
        })),
        left: more ? words.say('distributors.search.moreDocuments') : undefined,
      };
    },
  };
});
