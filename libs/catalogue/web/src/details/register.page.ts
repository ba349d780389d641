import { Component, computed, signal } from '@angular/core';
import { registerItem } from '@downstream/contracts/catalogue';
import { newKey } from '@downstream/ui/client';
import type { ItemRecord } from '../words/item-words';
import { detailsOf } from './details-model';
import { DetailsPage, detailsImports } from './details-page';

/** Registers an item by number and names; what it is by law follows on its own page. */
@Component({ selector: 'ds-register-item', imports: detailsImports, templateUrl: './details-page.html' })
export class RegisterItemPage extends DetailsPage {
  readonly heading = computed(() => this.t('catalogue.register.title'));
  readonly lead = computed(() => this.t('catalogue.register.lead'));
  readonly verb = computed(() => this.t('catalogue.register.act'));
  readonly why = computed(() => this.t('catalogue.register.why'));
  readonly back = computed(() => ['/desk/items']);
  readonly crumbs = computed(() => [{ label: this.t('catalogue.items.title'), link: this.back() }]);
  readonly ready = signal(true);
  readonly failed = signal(undefined);
  readonly whyNot = signal(undefined);
  private sent: { text: string; key: string } | undefined;

  protected again(): void {
    // Nothing was read that could be read again.
  }

  protected send(): Promise<ItemRecord> {
    const body = detailsOf(this.model());
    const text = JSON.stringify(body);
    // The same entries sent again after a broken line are the same request: it is not done twice.
    if (this.sent?.text !== text) this.sent = { text, key: newKey() };
    return this.api.call(registerItem, { body, key: this.sent.key });
  }

  protected done({ sku }: ItemRecord): string {
    return this.t('catalogue.register.done', { sku });
  }
}
