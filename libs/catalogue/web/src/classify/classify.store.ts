import { inject, Service, signal } from '@angular/core';
import {
  draftClassification,
  proposeClassification,
  readItem,
  reviseClassification,
} from '@downstream/contracts/catalogue';
import { Api, Attempt, type Problem, toProblem } from '@downstream/ui/client';
import type { ItemRecord } from '../words/item-words';
import type { ClassifyBody } from './classify-model';

/** Writing the classification of an item on the version that was seen. */
@Service({ autoProvided: false })
export class ClassifyStore {
  private readonly api = inject(Api);
  private readonly _item = signal<ItemRecord | undefined>(undefined);
  private readonly _failed = signal<Problem | undefined>(undefined);
  /** The item as it is on the server; undefined before it was read. */
  readonly item = this._item.asReadonly();
  /** Why it could not be read. */
  readonly failed = this._failed.asReadonly();
  readonly act = new Attempt();

  /** Reads the item, also again when somebody was faster. */
  async read(id: string): Promise<ItemRecord | undefined> {
    this._failed.set(undefined);
    try {
      const item = await this.api.call(readItem, { params: { id } });
      this._item.set(item);
      return item;
    } catch (cause) {
      this._failed.set(toProblem(cause));
      return undefined;
    }
  }

  /** Keeps the draft, and asks for approval where wanted. Whether all of it happened. */
  save(body: ClassifyBody, propose: boolean): Promise<boolean> {
    return this.act.run(async () => {
      await this.keep(body);
      if (propose) this._item.set(await this.api.call(proposeClassification, this.seen()));
    });
  }

  private async keep(body: ClassifyBody): Promise<void> {
    const open = this._item()?.waiting;
    const sent = { ...this.seen(), body };
    this._item.set(await (open ? this.api.call(reviseClassification, sent) : this.api.call(draftClassification, sent)));
  }

  private seen() {
    const item = this._item();
    return { params: { id: item?.id ?? '' }, ifMatch: `"${item?.version ?? 0}"` };
  }
}
