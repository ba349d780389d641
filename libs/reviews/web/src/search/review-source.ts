import { computed, inject } from '@angular/core';
import { searchReviews } from '@downstream/contracts/reviews/search-reviews';
import { Api, Session, Words } from '@downstream/ui/client';
import { provideSearchSource } from '@downstream/ui/patterns';

/** Reviews by whatever their distributor is found by, by what is typed into the box at the top. */
export const reviewSearch = provideSearchSource(() => {
  const [api, session, words] = [inject(Api), inject(Session), inject(Words)];
  return {
    id: 'reviews',
    titleKey: 'reviews.nav',
    may: computed(() => session.can('review:read')),
    async find(text, most) {
      const { rows, more } = await api.call(searchReviews, { query: { q: text, limit: most } });
      return {
        records: rows.map(({ id, kind, state, distributor }) => ({
          id,
          label: distributor,
          hint: [words.say(`reviews.kind.${kind}`), words.say(`reviews.state.${state}`)].join(' · '),
          icon: 'review' as const,
          link: ['/desk/reviews', id],
        })),
        left: more ? words.say('reviews.search.more') : undefined,
      };
    },
  };
});
