import { computed, inject, Service, signal } from '@angular/core';
import { rowChanges } from '@downstream/catalogue/core';
import {
  draftItemListVersion,
  listItemListVersions,
  proposeItemListVersion,
  publishItemListVersion,
  readItemListVersion,
  retireItemListVersion,
  returnItemListVersion,
  reviseItemListVersion,
} from '@downstream/contracts/catalogue';
import type { Received } from '@downstream/contracts/route';
import type { Instant } from '@downstream/kernel';
import { Api, Attempt, resourceOf } from '@downstream/ui/client';

/** One version of a list with its rows. */
export type VersionRecord = Received<typeof readItemListVersion>;
/** One version without them. */
export type VersionSummary = Received<typeof listItemListVersions>['versions'][number];
/** A row of any kind, as it is sent. */
export type ListRow = VersionRecord['rows'][number];

/** One version of a list, the others beside it, and what two people do with it. */
@Service({ autoProvided: false })
export class ListStore {
  private readonly api = inject(Api);
  private readonly asked = signal<{ list: string; number: number } | undefined>(undefined);
  private readonly resource = resourceOf(readItemListVersion, () => {
    const params = this.asked();
    return params ? { params } : undefined;
  });
  private readonly others = resourceOf(listItemListVersions, () => {
    const asked = this.asked();
    return asked ? { params: { list: asked.list } } : undefined;
  });
  readonly version = this.resource.value;
  readonly failed = this.resource.problem;
  readonly versions = computed(() => this.others.value()?.versions ?? []);
  readonly act = new Attempt();
  /** The version in force, to which another is compared; undefined where there is none or it is this one. */
  private readonly currentNumber = computed(() => {
    const current = this.versions().find(({ inForce }) => inForce)?.number;
    return current === this.version()?.number ? undefined : current;
  });
  private readonly currentFound = resourceOf(readItemListVersion, () => {
    const [asked, number] = [this.asked(), this.currentNumber()];
    return asked && number !== undefined ? { params: { list: asked.list, number } } : undefined;
  });
  readonly current = computed(() => (this.currentNumber() === undefined ? undefined : this.currentFound.value()));
  /** What this version changes about the one in force. */
  readonly changes = computed(() => {
    const [version, current] = [this.version(), this.current()];
    if (!version || !current) return undefined;
    return rowChanges(version.kind, current.rows as never, version.rows as never);
  });

  open(list: string, number: number): void {
    this.asked.set({ list, number });
    this.act.forget();
  }

  reload(): void {
    this.resource.reload();
    this.others.reload();
  }

  /** Begins the next version with the rows in force; its number, or undefined where it was refused. */
  async draftNext(source: string): Promise<number | undefined> {
    const { list, kind } = this.version() ?? {};
    if (!list || !kind) return undefined;
    let drafted: VersionRecord | undefined;
    const body = { list, kind, source, rows: null };
    await this.act.run(async () => (drafted = await this.api.call(draftItemListVersion, { body })));
    return drafted?.number;
  }

  save = (source: string, rows: ListRow[]): Promise<boolean> =>
    this.done(() => this.api.call(reviseItemListVersion, { ...this.seen(), body: { source, rows } }));

  propose = (effectiveFrom: Instant | null): Promise<boolean> =>
    this.done(() => this.api.call(proposeItemListVersion, { ...this.seen(), body: { effectiveFrom } }));

  publish = (): Promise<boolean> => this.done(() => this.api.call(publishItemListVersion, this.seen()));

  return = (reason: string): Promise<boolean> =>
    this.done(() => this.api.call(returnItemListVersion, { ...this.seen(), body: { reason } }));

  retire = (): Promise<boolean> => this.done(() => this.api.call(retireItemListVersion, this.seen()));

  private seen() {
    const { list = '', number = 1, version = 0 } = this.version() ?? {};
    return { params: { list, number }, ifMatch: `"${version}"` };
  }

  /** What is on screen is what is decided on: where it is no longer so, it is read again. */
  private async done(act: () => Promise<VersionRecord>): Promise<boolean> {
    const happened = await this.act.run(async () => this.resource.set(await act()));
    if (happened) this.others.reload();
    else if ([409, 412].includes(this.act.problem()?.status ?? 0)) this.reload();
    return happened;
  }
}
