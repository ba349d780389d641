import { DAY, later, type Instant } from '@downstream/kernel';

/** Days from the end at which somebody who has not answered is reminded; the last is after it (product reference 8.2). */
export const reminderDays = [-7, -3, -1, 3] as const;
export type ReminderDay = (typeof reminderDays)[number];

/** How long after its end an invitation is still reminded of. */
const HEARD_UNTIL = 7;

/** From when until when a reminder may go out: to its successor's time, and one before the end never after it. */
const span = (dueAt: Instant, i: number): readonly [from: Instant, until: Instant] => {
  const day = reminderDays[i] ?? 0;
  const next = day < 0 ? Math.min(reminderDays[i + 1] ?? 0, 0) : HEARD_UNTIL;
  return [later(dueAt, day * DAY), later(dueAt, next * DAY)];
};

/** The first and the last end for which a reminder may be due at an instant. */
export const remindedEnds = (at: Instant): readonly [from: Instant, until: Instant] => [
  later(at, -HEARD_UNTIL * DAY),
  later(at, -reminderDays[0] * DAY),
];

/**
 * The reminder that is due. Those that were missed are not made up for: after two days of silence there is one letter,
 * the latest. None is due while the one of the same time, or a later one, has gone out.
 * @param sent what went out for this very end; another end begins anew
 */
export function reminderDue(dueAt: Instant, sent: readonly ReminderDay[], at: Instant): ReminderDay | null {
  const due = reminderDays.find((_, i) => {
    const [from, until] = span(dueAt, i);
    return from <= at && at < until;
  });
  return due === undefined || sent.some((day) => day >= due) ? null : due;
}
