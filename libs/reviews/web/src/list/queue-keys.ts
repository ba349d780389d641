import { DOCUMENT, inject } from '@angular/core';
import { assignReview, snoozeReview } from '@downstream/contracts/reviews';
import { usualCalendar, type Instant } from '@downstream/kernel';
import { Api, injectWords, Session, toProblem } from '@downstream/ui/client';
import { hotkeys } from '@downstream/ui/patterns';
import { Toasts } from '@downstream/ui/primitives';

/** Nine o'clock of the next working day here: what is put off today comes back with the morning. */
export function nextMorning(now: Date): Instant {
  const day = new Date(now);
  do day.setDate(day.getDate() + 1);
  while (usualCalendar.week[(day.getDay() + 6) % 7] === null);
  day.setHours(9, 0, 0, 0);
  return day.toISOString() as Instant;
}

/**
 * The queue's own keys, for the row that has the focus: `a a` takes it on, `s` puts it off until the next working day.
 * Call it in an injection context.
 * @param nameOf the distributor of a row, by the review's id
 * @param done called when the list is another
 * @param open the review that is open beside the list; without it the row that has the focus is meant
 */
export function queueKeys(
  nameOf: (id: string) => string | undefined,
  done: () => void,
  open?: () => string | undefined,
): void {
  const t = injectWords();
  const api = inject(Api);
  const session = inject(Session);
  const toasts = inject(Toasts);
  const document = inject(DOCUMENT);
  const focused = (): { id: string; name: string } | undefined => {
    const id = open ? open() : document.activeElement?.closest<HTMLElement>('tr[data-row]')?.dataset['row'];
    const name = id === undefined ? undefined : nameOf(id);
    return id === undefined || name === undefined ? undefined : { id, name };
  };
  const act = (said: (name: string) => string, call: (id: string) => Promise<unknown>): void | false => {
    const row = focused();
    if (!row) return false;
    call(row.id).then(
      () => {
        toasts.show(said(row.name));
        done();
      },
      (cause: unknown) => toasts.show(t(`problem.${toProblem(cause).code}`)),
    );
  };
  hotkeys([
    {
      keys: 'a a',
      label: 'reviews.key.mine',
      run: () => {
        const me = session.user()?.id;
        if (!me || !session.can('review:work')) return false;
        return act(
          (name) => t('reviews.list.isMine', { name }),
          (id) => api.call(assignReview, { params: { id }, body: { to: me } }),
        );
      },
    },
    {
      keys: 's',
      label: 'reviews.key.snooze',
      run: () =>
        act(
          (name) => t('reviews.list.putOff', { name }),
          (id) => api.call(snoozeReview, { params: { id }, body: { until: nextMorning(new Date()) } }),
        ),
    },
  ]);
}
