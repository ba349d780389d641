import { computed, inject } from '@angular/core';
import { searchDistributors } from '@downstream/contracts/distributors';
import type { Received } from '@downstream/contracts/route';
import { Api, Session, Words } from '@downstream/ui/client';
import { provideSearchSource, type FoundRecord } from '@downstream/ui/patterns';

/** Distributors and everybody beside them, by what is typed into the box at the top. */
export const distributorSearch = provideSearchSource(() => {
  const [api, session, words] = [inject(Api), inject(Session), inject(Words)];
  const say = (key: string): string => words.say(key);
  const hintOf = (row: Received<typeof searchDistributors>['rows'][number]): string => {
    const of = [row.legalName.latin ?? row.legalName.native, say(`distributors.state.${row.state}`)];
    return row.party
      ? [say(`distributors.code.${row.party.role}`), ...of].join(' · ')
      : [row.country, of[1]].join(' · ');
  };
  return {
    id: 'distributors',
    titleKey: 'distributors.nav',
    may: computed(() => session.can('distributor:read')),
    async find(text, most) {
      const { rows, more, notReady, instead } = await api.call(searchDistributors, {
        query: { q: text, limit: most },
      });
      const left = notReady ? 'distributors.search.notReady' : more ? 'distributors.search.more' : undefined;
      const [typed] = instead.map((one) => one.typed);
      const meant = [...new Set(instead.map((one) => one.meant))].join(', ');
      const said = [
        ...(typed ? [words.say('distributors.search.instead', { typed, meant })] : []),
        ...(left ? [say(left)] : []),
      ];
      return {
        records: rows.map((row): FoundRecord => {
          const { native, latin } = row.party?.name ?? row.legalName;
          return {
            id: `${row.id} ${row.party?.id ?? ''}`,
            label: latin && latin !== native ? `${native} · ${latin}` : native,
            hint: hintOf(row),
            icon: 'distributor',
            link: ['/desk/distributors', row.id],
          };
        }),
        left: said.join(' ') || undefined,
      };
    },
  };
});
