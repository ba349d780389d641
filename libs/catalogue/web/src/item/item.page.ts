import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Instant } from '@downstream/kernel';
import { injectWords, Session } from '@downstream/ui/client';
import { EmptyState, ErrorState, hotkeys, PageHeader, paletteCommands, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Chip, Formats, Icon, Now, Skeleton, Toasts } from '@downstream/ui/primitives';
import { DecisionBar } from '@downstream/ui/work';
import { ItemWords } from '../words/item-words';
import { classificationTone, outcomeTone } from '../words/tones';
import { ClassificationPanel } from './classification-panel';
import { type ItemAct, actsOf, itemActs, nextOf, whyNot } from './item-acts';
import { ItemStore } from './item.store';
import { ReturnForm } from './return-form';
import { SensitivityPanel } from './sensitivity-panel';

const keys: Readonly<Record<ItemAct, string>> = { classify: 'c', propose: 'p', approve: 'a', return: 'r' };

/** One item: what it is by law and what waits, what lights up and why, and the next step of two people. */
@Component({
  selector: 'ds-item-page',
  imports: [
    Button,
    Chip,
    ClassificationPanel,
    DecisionBar,
    EmptyState,
    ErrorState,
    Icon,
    PageHeader,
    ProblemBanner,
    ReturnForm,
    RouterLink,
    SensitivityPanel,
    Skeleton,
  ],
  providers: [ItemStore],
  templateUrl: './item.page.html',
  styleUrl: './item.page.css',
})
export class ItemPage {
  /** From the address. */
  readonly id = input.required<string>();
  protected readonly t = injectWords();
  protected readonly store = inject(ItemStore);
  protected readonly words = inject(ItemWords);
  private readonly session = inject(Session);
  private readonly formats = inject(Formats);
  private readonly now = inject(Now).at;
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly outcomes = outcomeTone;
  protected readonly states = classificationTone;

  protected readonly item = this.store.item;
  protected readonly returning = signal(false);
  protected readonly mayWrite = computed(() => this.session.can('item:write'));
  protected readonly crumbs = computed(() => [{ label: this.t('catalogue.items.title'), link: ['/desk/items'] }]);
  protected readonly acts = computed(() => {
    const item = this.item();
    return item ? actsOf(item, (permission) => this.session.can(permission)) : [];
  });
  protected readonly facts = computed(() => {
    const item = this.item();
    if (!item) return [];
    const { sku, inForce, reviewDue, sensitivity } = item;
    const next = inForce?.nextReview;
    const due = next && this.formats.date(next);
    return [
      { label: this.t('catalogue.details.sku'), value: sku },
      {
        label: this.t('catalogue.fact.hs'),
        value: this.words.hs(inForce?.hs ?? null) ?? this.t('catalogue.item.none'),
      },
      {
        label: this.t('catalogue.fact.eccn'),
        value: this.words.code(inForce?.eccn ?? null) ?? this.t('catalogue.item.notSaid'),
      },
      { label: this.t('catalogue.items.tier'), value: sensitivity.chplTier ?? this.t('catalogue.items.noTier') },
      {
        label: this.t('catalogue.fact.nextReview'),
        value: due
          ? reviewDue
            ? this.t('catalogue.item.dueSince', { day: due })
            : due
          : this.t('catalogue.item.none'),
      },
    ];
  });
  protected readonly why = computed(() => {
    const item = this.item();
    if (!item) return '';
    const reasons = this.acts().flatMap((act) => this.whyNot(act) ?? []);
    return reasons[0] ?? this.t(`catalogue.next.${nextOf(item)}`);
  });

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => this.store.open(id));
    });
    hotkeys(
      itemActs.map((act) => ({
        keys: keys[act],
        label: `catalogue.act.${act}`,
        group: 'catalogue.nav',
        run: () => (this.acts().includes(act) ? void this.run(act) : false),
      })),
    );
    paletteCommands(() =>
      this.acts().map((act) => ({
        id: `item ${act}`,
        label: this.t(`catalogue.act.${act}`),
        hint: this.item()?.sku,
        reason: this.whyNot(act),
        keys: keys[act],
        run: () => void this.run(act),
      })),
    );
  }

  protected whyNot(act: ItemAct): string | undefined {
    const item = this.item();
    const why = item && whyNot(act, item, new Date(this.now()).toISOString() as Instant);
    return why && this.t(`catalogue.why.${why}`);
  }

  protected async run(act: ItemAct): Promise<void> {
    const item = this.item();
    if (!item || this.whyNot(act)) return;
    if (act === 'classify') await this.router.navigate(['/desk/items', item.id, 'classify']);
    else if (act === 'return') this.returning.set(true);
    else if (await this.store[act]()) this.toasts.show(this.t(`catalogue.done.${act}`, { sku: item.sku }));
  }
}
