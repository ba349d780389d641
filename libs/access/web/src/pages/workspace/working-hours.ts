import { Component, computed, inject, linkedSignal } from '@angular/core';
import { calendarFaults, usualCalendar, type ServiceCalendar, type WorkingHours as Hours } from '@downstream/kernel';
import { injectWords } from '@downstream/ui/client';
import { ErrorState, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Check, CheckLine, Field, Input, Skeleton, Toasts } from '@downstream/ui/primitives';
import { WorkingHoursStore } from './working-hours.store';

const usual: Hours = { from: '09:00', until: '17:00' };
type Holiday = ServiceCalendar['holidays'][number];

/** When the workspace works: time zone, hours of each day and holidays. Deadlines of reviews are counted in it. */
@Component({
  selector: 'ds-working-hours',
  imports: [Button, Check, CheckLine, ErrorState, Field, Input, ProblemBanner, Skeleton],
  providers: [WorkingHoursStore],
  templateUrl: './working-hours.html',
  styleUrl: './working-hours.css',
})
export class WorkingHours {
  protected readonly t = injectWords();
  protected readonly store = inject(WorkingHoursStore);
  private readonly toasts = inject(Toasts);
  private readonly known = computed(() => this.store.calendar.value() ?? usualCalendar);
  protected readonly timeZone = linkedSignal(() => this.known().timeZone);
  protected readonly week = linkedSignal<readonly (Hours | null)[]>(() => this.known().week);
  protected readonly holidays = linkedSignal<readonly Holiday[]>(() => this.known().holidays);
  protected readonly zones = computed(() => {
    const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    return [...new Set([this.known().timeZone, here, 'UTC', ...Intl.supportedValuesOf('timeZone')])];
  });
  private readonly faults = computed(() =>
    calendarFaults({ timeZone: this.timeZone(), week: this.week(), holidays: this.named() }),
  );
  protected readonly noDay = computed(() => this.faults().includes('/week'));

  /** What is wrong with a day or a holiday, in words; undefined where nothing is. */
  protected fault(at: string): string | undefined {
    return this.faults().includes(at) ? this.t(`access.hours.fault.${at.split('/')[1]}`) : undefined;
  }

  protected worked(day: number, on: boolean): void {
    this.setDay(day, on ? usual : null);
  }

  protected setDay(day: number, hours: Hours | null): void {
    this.week.update((week) => week.map((before, i) => (i === day ? hours : before)));
  }

  protected setHoliday(index: number, to: Partial<Holiday>): void {
    this.holidays.update((days) => days.map((day, i) => (i === index ? { ...day, ...to } : day)));
  }

  protected addHoliday(): void {
    this.holidays.update((days) => [...days, { date: '', name: '' }]);
  }

  protected removeHoliday(index: number): void {
    this.holidays.update((days) => days.filter((_, i) => i !== index));
  }

  protected async save(): Promise<void> {
    if (this.faults().length > 0) return;
    const [timeZone, week, holidays] = [this.timeZone(), this.week(), this.named()];
    if (await this.store.save({ timeZone, week, holidays })) this.toasts.show(this.t('access.hours.saved'));
  }

  /** A holiday that nobody named is called by its day. */
  private named(): Holiday[] {
    return this.holidays().map(({ date, name }) => ({ date, name: name.trim() || date }));
  }
}
