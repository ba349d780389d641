import { DestroyRef, effect, inject, Service, signal } from '@angular/core';
import { cancelScreening, readScreening, screenParties, type screenTable } from '@downstream/contracts/checks';
import type { Received } from '@downstream/contracts/route';
import { Api, Attempt, newKey, type Problem, toProblem } from '@downstream/ui/client';
import { LOOK } from '../lists/list.store';
import { SendTable } from './send-table';

/** A screening as far as it is. */
export type Screening = Received<typeof screenTable>;
/** A party as the form describes it. */
export interface AskedInForm {
  readonly names: readonly string[];
  readonly kind: 'ORGANISATION' | 'PERSON' | 'VESSEL' | 'AIRCRAFT';
  readonly countries: readonly string[];
  readonly dateOfBirth: string | null;
  readonly number: string | null;
}

const numberTypes = {
  ORGANISATION: ['REGISTRATION', 'TAX', 'LEI'],
  PERSON: ['PASSPORT', 'NATIONAL_ID', 'TAX'],
  VESSEL: ['IMO', 'MMSI', 'CALL_SIGN'],
  AIRCRAFT: ['AIRCRAFT'],
} as const;

/** Asks for screenings: one party from the form, or a table of them. */
@Service({ autoProvided: false })
export class ScreeningsStore {
  private readonly api = inject(Api);
  private readonly sender = inject(SendTable);
  readonly act = new Attempt();
  /** One key per wish to screen: repeating it after a broken line makes no second screening. */
  private key = newKey();

  /** Screens one party. @returns the id of the screening, or undefined when it was refused */
  async screen({ names, number, ...party }: AskedInForm): Promise<string | undefined> {
    let id: string | undefined;
    await this.act.run(async () => {
      // Nobody says which number it is: it is looked for as each that a party of the kind can have.
      const identifiers = number === null ? [] : numberTypes[party.kind].map((type) => ({ type, number }));
      const parties = [{ ...party, names: [...names], countries: [...party.countries], identifiers }];
      const { screening } = await this.api.call(screenParties, { body: { parties }, key: this.key });
      id = screening.id;
    });
    if (id) this.key = newKey();
    return id;
  }

  /** Hands a table in. @returns the id of the screening, or undefined when it was refused */
  async send(table: File): Promise<string | undefined> {
    let id: string | undefined;
    await this.act.run(async () => {
      ({ id } = await this.sender.send(table, this.key));
    });
    if (id) this.key = newKey();
    return id;
  }
}

/** Follows one screening until it has ended. */
@Service({ autoProvided: false })
export class ScreeningStore {
  private readonly api = inject(Api);
  private readonly pause = inject(LOOK);
  readonly id = signal<string | undefined>(undefined);
  readonly screening = signal<Screening | undefined>(undefined);
  readonly problem = signal<Problem | undefined>(undefined);
  readonly stopping = new Attempt();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
    effect(() => {
      const id = this.id();
      if (id) void this.look(id);
    });
  }

  /** Whether it is still under way. */
  readonly isUnderWay = (): boolean => ['QUEUED', 'RUNNING'].includes(this.screening()?.state ?? '');

  reload(): void {
    const id = this.id();
    if (id) void this.look(id);
  }

  async stop(): Promise<void> {
    const id = this.id();
    if (id)
      await this.stopping.run(async () => this.screening.set(await this.api.call(cancelScreening, { params: { id } })));
  }

  private async look(id: string): Promise<void> {
    clearTimeout(this.timer);
    try {
      this.screening.set(await this.api.call(readScreening, { params: { id } }));
      this.problem.set(undefined);
    } catch (cause) {
      this.problem.set(toProblem(cause));
      if (!this.problem()?.retryable || !this.screening()) return;
    }
    if (this.isUnderWay())
      this.timer = setTimeout(() => void this.look(id), this.problem() ? 4 * this.pause : this.pause);
  }
}
