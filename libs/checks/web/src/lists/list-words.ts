import { inject, Service } from '@angular/core';
import { isOwnList, ownListNameOf } from '@downstream/contracts/checks';
import { injectWords } from '@downstream/ui/client';
import { Formats } from '@downstream/ui/primitives';
import type { Tone } from '@downstream/ui/tokens';
import type { ListSummary, ListVersion } from './list.store';

/** How the age of a list looks; what is not searched as it should be has the reserved look. */
export const freshnessTone: Readonly<Record<ListSummary['freshness'], Tone>> = {
  FRESH: 'good',
  AMBER: 'hold',
  RED: 'unknown',
  NONE: 'unknown',
};

/** How the state of a version looks. */
export const statusTone: Readonly<Record<ListVersion['status'], Tone>> = {
  RELEASED: 'good',
  HELD: 'hold',
  REJECTED: 'stop',
  SUPERSEDED: 'neutral',
};

/** Words for lists and their versions. */
@Service()
export class ListWords {
  private readonly t = injectWords();
  private readonly formats = inject(Formats);

  /** The short name of a list; of one's own, the name it was given. */
  name(list: string): string {
    if (isOwnList(list)) return ownListNameOf(list);
    return this.t(`checks.list.${list as ListSummary['list']}`);
  }

  /** "3 hours old"; hours below two days, then days. */
  age(hours: number): string {
    return hours < 48
      ? this.t('checks.lists.ageHours', { n: Math.floor(hours) })
      : this.t('checks.lists.ageDays', { n: Math.floor(hours / 24) });
  }

  /** What the list's age means for every screening. */
  fresh({ freshness, ageHours }: Pick<ListSummary, 'freshness' | 'ageHours'>): string {
    return this.t(`checks.lists.fresh.${freshness}`, { age: ageHours === null ? '' : this.age(ageHours) });
  }

  /** Why a version is held, with the figures. */
  alarm({ code, count, of, limit, what }: ListVersion['alarms'][number]): string {
    const number = (value: number | null): string => this.formats.number(value ?? 0);
    return this.t(`checks.lists.alarm.${code}`, {
      count: number(count),
      of: number(of),
      limit: number(limit),
      what: code === 'MADE_IN_FUTURE' && what !== null ? this.formats.date(what) : (what ?? ''),
    });
  }
}
