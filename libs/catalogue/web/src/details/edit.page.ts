import { Component, computed, effect, input, signal } from '@angular/core';
import { readItem, reviseItem } from '@downstream/contracts/catalogue';
import { type Problem, toProblem } from '@downstream/ui/client';
import type { ItemRecord } from '../words/item-words';
import { detailsModelOf, detailsOf, emptyDetails } from './details-model';
import { DetailsPage, detailsImports } from './details-page';

/** Changes number, names or description of an item on the version that was seen; the classification is not touched. */
@Component({ selector: 'ds-edit-item', imports: detailsImports, templateUrl: './details-page.html' })
export class EditItemPage extends DetailsPage {
  readonly id = input.required<string>();
  private readonly item = signal<ItemRecord | undefined>(undefined);
  private etag = '';
  /** The form as it was before anybody typed. */
  private begun = emptyDetails('');
  readonly failed = signal<Problem | undefined>(undefined);
  readonly ready = computed(() => this.item() !== undefined);
  readonly heading = computed(() => this.t('catalogue.edit.title', { sku: this.item()?.sku ?? '' }));
  readonly lead = computed(() => this.t('catalogue.edit.lead'));
  readonly verb = computed(() => this.t('catalogue.edit.save'));
  readonly why = computed(() => this.t('catalogue.edit.why'));
  readonly back = computed(() => ['/desk/items', this.id()]);
  readonly crumbs = computed(() => [
    { label: this.t('catalogue.items.title'), link: ['/desk/items'] },
    { label: this.item()?.sku ?? '', link: this.back() },
  ]);
  readonly whyNot = computed(() => {
    const item = this.item();
    const same = item && JSON.stringify(detailsOf(this.model())) === JSON.stringify(detailsOf(detailsModelOf(item)));
    return same ? this.t('catalogue.edit.nothing') : undefined;
  });

  constructor() {
    super();
    effect(() => void this.read(this.id(), true));
  }

  protected again(): void {
    void this.read(this.id(), true);
  }

  /** Sends what was changed here alone, so that what others changed stays. */
  protected send(): Promise<ItemRecord> {
    const before = detailsOf(this.begun);
    const now = Object.entries(detailsOf(this.model()));
    const body = Object.fromEntries(
      now.filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof typeof before])),
    );
    return this.api.call(reviseItem, { params: { id: this.id() }, body, ifMatch: this.etag });
  }

  /** Somebody was faster: what they saved is read, what was typed here stays to be sent again. */
  protected override refused({ code }: Problem): void {
    if (code === 'VERSION_STALE') void this.read(this.id(), false);
  }

  protected done({ sku }: ItemRecord): string {
    return this.t('catalogue.edit.done', { sku });
  }

  private async read(id: string, fill: boolean): Promise<void> {
    this.failed.set(undefined);
    try {
      const { value, etag } = await this.api.versioned(readItem, { params: { id } });
      this.item.set(value);
      this.etag = etag ?? '';
      if (!fill) return this.meanwhile.set(value);
      this.begun = detailsModelOf(value);
      this.model.set(this.begun);
    } catch (cause) {
      this.failed.set(toProblem(cause));
    }
  }
}
