import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { isListName, listColumns, readTable, rowFaults } from '@downstream/catalogue/core';
import { draftItemListVersion, listItemLists } from '@downstream/contracts/catalogue';
import { publishedListKinds, type PublishedListKind } from '@downstream/kernel';
import { Api, Attempt, injectWords, resourceOf, Session } from '@downstream/ui/client';
import { ErrorState, PageHeader, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Chip, DateText, Field, Icon, Input, NumberPipe, Skeleton } from '@downstream/ui/primitives';
import { faultWords } from '../words/fault-words';
import type { ListRow } from './list-store';
import { ListWords } from './list-words';

/** The lists that judge items: which version of each is in force since when, what comes, what waits, and a new list. */
@Component({
  selector: 'ds-item-lists-page',
  imports: [
    Button,
    Chip,
    DateText,
    ErrorState,
    Field,
    Icon,
    Input,
    NumberPipe,
    PageHeader,
    ProblemBanner,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './lists.page.html',
  styleUrl: './row-table.css',
})
export class ItemListsPage {
  protected readonly t = injectWords();
  protected readonly words = inject(ListWords);
  private readonly session = inject(Session);
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  protected readonly found = resourceOf(listItemLists, () => ({}));
  protected readonly mayWrite = computed(() => this.session.can('item:write'));
  protected readonly crumbs = computed(() => [{ label: this.t('catalogue.items.title'), link: ['/desk/items'] }]);
  protected readonly kinds = publishedListKinds;
  protected readonly columns = computed(() => listColumns[this.kind()].map(({ name }) => name).join(', '));

  protected readonly open = signal(false);
  protected readonly name = signal('');
  protected readonly kind = signal<PublishedListKind>('SENSITIVE_GOODS');
  protected readonly source = signal('');
  protected readonly table = signal('');
  protected readonly tried = signal(false);
  protected readonly act = new Attempt();
  private readonly read = computed(() => readTable(this.kind(), this.table()));
  protected readonly wrong = computed(() => {
    if (!this.tried()) return { name: null, source: null, table: null };
    const { rows, faults } = this.read();
    const first = [...faults, ...rowFaults(this.kind(), rows)][0];
    return {
      name: isListName(this.name()) ? null : this.t('catalogue.newList.nameWrong'),
      source: this.source().trim() ? null : this.t('catalogue.fault.REQUIRED'),
      table: first ? `${this.words.place(first.pointer)}: ${faultWords(first.code, this.t)}` : null,
    };
  });

  protected choose(kind: string): void {
    this.kind.set(publishedListKinds.find((one) => one === kind) ?? 'SENSITIVE_GOODS');
  }

  protected async begin(): Promise<void> {
    this.tried.set(true);
    if (Object.values(this.wrong()).some((words) => words !== null)) return;
    const [list, rows] = [this.name(), this.read().rows as unknown as ListRow[]];
    await this.act.run(async () => {
      const body = { list, kind: this.kind(), source: this.source().trim(), rows };
      const { number } = await this.api.call(draftItemListVersion, { body });
      await this.router.navigate(['/desk/item-lists', list, number]);
    });
  }
}
