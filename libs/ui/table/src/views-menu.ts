import { Component, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { Attempt, injectWords, Session } from '@downstream/ui/client';
import { ErrorState, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Check, CheckLine, Icon, Pop, Toasts } from '@downstream/ui/primitives';
import { type PresetView, type SavedView, SavedViews } from './saved-views';
import type { TableView } from './table-view';

/** The views of a table: those the house offers, one's own and those of the workspace; and saving the present one. */
@Component({
  selector: 'ds-views-menu',
  imports: [Button, Check, CheckLine, ErrorState, Icon, Pop, ProblemBanner],
  templateUrl: './views-menu.html',
  styleUrl: './views-menu.css',
})
export class ViewsMenu {
  /** Names the table in saved views. */
  readonly name = input.required<string>();
  readonly view = input.required<TableView>();
  readonly presets = input<readonly PresetView[]>([]);

  protected readonly t = injectWords();
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly saved = inject(SavedViews);
  private readonly toasts = inject(Toasts);
  private readonly pop = viewChild.required<Pop>('pop');
  protected readonly naming = signal('');
  protected readonly sharing = signal(false);
  protected readonly act = new Attempt();
  private readonly kept = computed(() => this.saved.of(this.name()));
  protected readonly failed = computed(() => this.kept().problem());
  protected readonly mine = computed(() =>
    this.kept()
      .views()
      .filter(({ mine }) => mine),
  );
  protected readonly shared = computed(() =>
    this.kept()
      .views()
      .filter(({ mine }) => !mine),
  );
  protected readonly mayShare = computed(() => this.session.can('view:share'));

  constructor() {
    // They are read when somebody looks: most visits of a list never do.
    effect(() => {
      if (this.pop().open()) untracked(() => void this.again());
    });
  }

  protected again(): Promise<void> {
    return this.saved.read(this.name());
  }

  protected open(view: PresetView): void {
    void this.router.navigate([], { queryParams: view.query });
    this.pop().close();
  }

  protected async save(): Promise<void> {
    const name = this.naming().trim();
    if (!name) return;
    const kept = await this.act.run(() =>
      this.saved.save(this.name(), { name, query: this.view().query() }, this.sharing() && this.mayShare()),
    );
    if (!kept) return;
    this.toasts.show(this.t('ui.table.viewSaved', { name }));
    this.naming.set('');
    this.sharing.set(false);
  }

  protected remove(view: SavedView): Promise<boolean> {
    return this.act.run(() => this.saved.remove(this.name(), view));
  }
}
