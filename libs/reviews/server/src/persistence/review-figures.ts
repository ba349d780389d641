import { Injectable } from '@nestjs/common';
import type { Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** One week of reviews; it begins on a Monday in UTC. */
export interface ReviewWeek {
  /** `2026-03-02`. */
  readonly week: string;
  readonly opened: number;
  /** Decided no later than they were due, and later. */
  readonly inTime: number;
  readonly late: number;
  /** Mean age in days of those that were open at its end; null where none was. */
  readonly meanAge: number | null;
}

/** How the reviews stood, in numbers. */
@Injectable()
export class ReviewFigures {
  /** The last weeks up to now, the oldest first. */
  async weeks(tx: Tx, weeks: number, now: Instant): Promise<ReviewWeek[]> {
    return tx.query(
      `with week as (
         select w as from_at, w + interval '7 days' as until_at
         from generate_series(date_trunc('week', $2::timestamptz at time zone 'UTC') - ($1::int - 1) * interval '7 days',
           date_trunc('week', $2::timestamptz at time zone 'UTC'), interval '7 days') w),
       one as (select opened_at at time zone 'UTC' as opened, due_at at time zone 'UTC' as due,
         (decided ->> 'at')::timestamptz at time zone 'UTC' as decided from review)
       select to_char(week.from_at, 'YYYY-MM-DD') as week,
         count(*) filter (where opened >= from_at and opened < until_at)::int as opened,
         count(*) filter (where decided >= from_at and decided < until_at and (due is null or decided <= due))::int as "inTime",
         count(*) filter (where decided >= from_at and decided < until_at and decided > due)::int as late,
         avg(extract(epoch from least(until_at, $2::timestamptz at time zone 'UTC') - opened) / 86400)
           filter (where opened < until_at and (decided is null or decided >= until_at))::float8 as "meanAge"
       from week left join one on one.opened < week.until_at and (one.decided is null or one.decided >= week.from_at)
       group by week.from_at order by week.from_at`,
      [weeks, now],
    );
  }

  /** The open reviews by age: how many have been open for up to each of these days, and for longer; and how many are overdue. */
  async open(tx: Tx, days: readonly number[], now: Instant): Promise<{ ages: number[]; overdue: number }> {
    const rows: { place: number; n: number; overdue: number }[] = await tx.query(
      `select width_bucket(extract(epoch from $2::timestamptz - opened_at)::float8 / 86400, $1::float8[]) as place,
         count(*)::int as n, count(*) filter (where due_at < $2)::int as overdue
       from review where decided is null group by 1`,
      [[...days], now],
    );
    const ages = [...days, 0].map((_, place) => rows.find((row) => row.place === place)?.n ?? 0);
    return { ages, overdue: rows.reduce((sum, row) => sum + row.overdue, 0) };
  }
}
