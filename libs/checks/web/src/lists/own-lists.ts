import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { listOwnLists, ownListName, registerOwnList } from '@downstream/contracts/checks';
import { ownListEffects, type OwnListEffect } from '@downstream/kernel';
import { Api, Attempt, injectWords, resourceOf } from '@downstream/ui/client';
import { EmptyState, ErrorState, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Chip, DateText, Field, Input, NumberPipe, RadioCards, Skeleton } from '@downstream/ui/primitives';
import { HeldQueue } from './held-queue';

/** The lists of the workspace's own: what is in force of each, what waits for two people, and a new one. */
@Component({
  selector: 'ds-own-lists',
  imports: [
    Button,
    Chip,
    DateText,
    EmptyState,
    ErrorState,
    Field,
    HeldQueue,
    Input,
    NumberPipe,
    ProblemBanner,
    RadioCards,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './own-lists.html',
  styleUrls: ['./list-table.css', './lists.page.css', './own-lists.css'],
})
export class OwnLists {
  protected readonly t = injectWords();
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  protected readonly found = resourceOf(listOwnLists, () => ({}));
  protected readonly lists = computed(() => this.found.value()?.lists);
  protected readonly held = computed(() => this.lists()?.filter(({ held }) => held > 0) ?? []);
  protected readonly act = new Attempt();
  protected readonly open = signal(false);
  protected readonly name = signal('');
  protected readonly about = signal('');
  protected readonly effect = signal<OwnListEffect>('FLAG');
  protected readonly tried = signal(false);
  protected readonly wrongName = computed(() =>
    this.tried() && !ownListName.safeParse(this.name()).success ? this.t('checks.own.nameWrong') : undefined,
  );
  protected readonly effects = computed(() =>
    ownListEffects.map((value) => ({
      value,
      label: this.t(`checks.own.effect.${value}`),
      hint: this.t(`checks.own.effectMore.${value}`),
    })),
  );

  protected choose(effect: OwnListEffect | ''): void {
    if (effect !== '') this.effect.set(effect);
  }

  protected async register(): Promise<void> {
    this.tried.set(true);
    if (!ownListName.safeParse(this.name()).success) return;
    const about = this.about().trim();
    const body = { name: this.name(), effect: this.effect(), about: about === '' ? null : about };
    await this.act.run(async () => {
      const { list } = await this.api.call(registerOwnList, { body });
      void this.router.navigate(['/desk/lists', list]);
    });
  }
}
