import { Component, computed, effect, inject, Injector, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { apiKeyStates } from '@downstream/kernel';
import { injectWords } from '@downstream/ui/client';
import { Sheets } from '@downstream/ui/overlay';
import { EmptyState, hotkeys, PageHeader, paletteCommands } from '@downstream/ui/patterns';
import { Button, Chip, DateText } from '@downstream/ui/primitives';
import { Cell, type Column, DataTable, tableView } from '@downstream/ui/table';
import { type ApiKey, ApiKeysStore } from './api-keys.store';
import { keyTones } from './key-tones';
import { KeySheet } from './key.sheet';
import { NewKeySheet } from './new-key.sheet';
import { scopeWords } from './scope-words';

/** The keys by which other systems reach this workspace; each opens at its side. */
@Component({
  selector: 'ds-api-keys',
  imports: [Button, Cell, Chip, DataTable, DateText, EmptyState, PageHeader, RouterLink],
  providers: [ApiKeysStore],
  templateUrl: './api-keys.page.html',
  styleUrl: './api-keys.page.css',
})
export class ApiKeysPage {
  /** The key that is open at the side, by id. */
  readonly key = input<string>();
  protected readonly t = injectWords();
  protected readonly store = inject(ApiKeysStore);
  private readonly router = inject(Router);
  private readonly sheets = inject(Sheets);
  private readonly injector = inject(Injector);

  protected readonly view = tableView({ filters: ['state'], sort: '-created' });
  protected readonly tones = keyTones;
  protected readonly idOf = (key: ApiKey): string => key.id;
  protected readonly rightsOf = (key: ApiKey): string =>
    key.scopes.map((scope) => scopeWords(scope, this.t)).join(', ');

  protected readonly columns = computed<Column<ApiKey>[]>(() => [
    { id: 'name', heading: this.t('integrations.key.name'), value: (key) => key.name, sort: true, width: '22%' },
    { id: 'prefix', heading: this.t('integrations.key.prefix'), value: (key) => key.prefix, width: '190px' },
    { id: 'scopes', heading: this.t('integrations.key.scopes'), value: this.rightsOf },
    {
      id: 'state',
      heading: this.t('integrations.key.state'),
      value: (key) => this.t(`integrations.state.${key.state}`),
      filter: apiKeyStates.map((value) => ({ value, label: this.t(`integrations.state.${value}`) })),
      filterValue: (key) => key.state,
      width: '110px',
    },
    {
      id: 'expires',
      heading: this.t('integrations.key.expires'),
      value: (key) => key.expiresAt,
      sort: true,
      width: '120px',
    },
    {
      id: 'used',
      heading: this.t('integrations.key.used'),
      value: (key) => key.lastUsedAt,
      sort: 'desc',
      width: '120px',
    },
    {
      id: 'created',
      heading: this.t('integrations.key.created'),
      value: (key) => key.createdAt,
      sort: 'desc',
      width: '120px',
      hidden: true,
    },
  ]);

  constructor() {
    hotkeys([{ keys: 'n', label: 'integrations.keys.make', run: () => this.make() }]);
    paletteCommands(() => [
      { id: 'make key', label: this.t('integrations.keys.make'), icon: 'plus', keys: 'n', run: () => this.make() },
    ]);
    let open: string | undefined;
    effect(() => {
      const id = this.key();
      if (id === undefined || id === open || !this.store.key(id)) return;
      open = id;
      untracked(() => {
        void this.sheets.open(KeySheet, id, { injector: this.injector }).then(() => {
          open = undefined;
          if (this.key() !== undefined)
            void this.router.navigate([], { queryParams: { key: null }, queryParamsHandling: 'merge' });
        });
      });
    });
  }

  protected make(): void {
    // With the secret on screen the sheet stays until it was kept: it is shown this once.
    const mayClose = () => this.store.made() === undefined;
    void this.sheets.open(NewKeySheet, undefined, { injector: this.injector, mayClose });
  }
}
