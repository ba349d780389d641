import { computed, inject, Service, signal } from '@angular/core';
import {
  approveClassification,
  proposeClassification,
  readItem,
  returnClassification,
} from '@downstream/contracts/catalogue';
import { Api, Attempt, resourceOf } from '@downstream/ui/client';

/** One item, and what two people do with its classification. */
@Service({ autoProvided: false })
export class ItemStore {
  private readonly api = inject(Api);
  private readonly id = signal<string | undefined>(undefined);
  private readonly resource = resourceOf(readItem, () => {
    const id = this.id();
    return id ? { params: { id } } : undefined;
  });
  readonly item = this.resource.value;
  /** Why it could not be read. */
  readonly failed = this.resource.problem;
  readonly act = new Attempt();
  private readonly call = computed(() => {
    const item = this.item();
    return { params: { id: item?.id ?? '' }, ifMatch: `"${item?.version ?? 0}"` };
  });

  open(id: string): void {
    this.id.set(id);
    this.act.forget();
  }

  reload(): void {
    this.resource.reload();
  }

  propose = (): Promise<boolean> =>
    this.done(async () => this.resource.set(await this.api.call(proposeClassification, this.call())));

  approve = (): Promise<boolean> =>
    this.done(async () => this.resource.set(await this.api.call(approveClassification, this.call())));

  return = (reason: string): Promise<boolean> =>
    this.done(async () =>
      this.resource.set(await this.api.call(returnClassification, { ...this.call(), body: { reason } })),
    );

  /** What is on screen is what is decided on: where it is no longer so, it is read again. */
  private async done(act: () => Promise<void>): Promise<boolean> {
    const happened = await this.act.run(act);
    if (!happened && [409, 412].includes(this.act.problem()?.status ?? 0)) this.reload();
    return happened;
  }
}
