import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { injectWords } from '@downstream/ui/client';
import { EmptyState, PageHeader } from '@downstream/ui/patterns';
import { Icon, Skeleton } from '@downstream/ui/primitives';
import { foundRecords } from './found-records';
import { markedText } from './marked-text';

/** So many records of a room are listed. */
const LISTED = 50;

/** Everything that is found for a text, room by room; and where nothing is, what was searched. */
@Component({
  selector: 'ds-search-page',
  imports: [EmptyState, Icon, PageHeader, RouterLink, Skeleton],
  templateUrl: './search.page.html',
  styleUrl: './search.page.css',
})
export class SearchPage {
  /** What is looked for, from the address. */
  readonly q = input<string>();
  protected readonly t = injectWords();
  private readonly router = inject(Router);
  protected readonly typed = linkedSignal(() => this.q() ?? '');
  protected readonly records = foundRecords(this.typed, LISTED);
  protected readonly answers = computed(() =>
    this.records.answers().map(({ source, found, problem }) => ({
      id: source.id,
      title: this.records.titleOf(source),
      problem,
      left: found.left,
      records: found.records.map((one) => ({ ...one, pieces: markedText(one.label, this.typed()) })),
    })),
  );
  /** Rooms with something to show: what was found, or that they could not be asked. */
  protected readonly shown = computed(() => this.answers().filter(({ records, problem }) => records.length || problem));
  protected readonly rooms = computed(() =>
    this.records
      .asked()
      .map((source) => this.records.titleOf(source))
      .join(', '),
  );

  protected type(text: string): void {
    this.typed.set(text);
    void this.router.navigate([], { queryParams: { q: text.trim() || null }, replaceUrl: true });
  }
}
