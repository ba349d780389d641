import { inject, Service } from '@angular/core';
import { Words } from '@downstream/ui/client';
import type { Tone } from '@downstream/ui/tokens';
import { ItemWords } from '../words/item-words';
import type { VersionSummary } from './list-store';

const choices = ['status', 'match'];

/** Says what lists, versions, columns and cells are. */
@Service()
export class ListWords {
  private readonly words = inject(Words);
  private readonly items = inject(ItemWords);

  /** A list by its name in records. */
  list(list: string): string {
    return this.items.list(list);
  }

  column(name: string): string {
    return this.words.say(`catalogue.column.${name}`);
  }

  /** What a cell says: words of the house where there is a choice, else as it was typed. */
  cell(column: string, cell: string): string {
    return choices.includes(column) && cell !== '' ? this.words.say(`catalogue.cell.${cell}`) : cell;
  }

  /** A place in a draft: `Row 3, Tier`. */
  place(pointer: string): string {
    const [, where, row, column] = pointer.split('/');
    if (where !== 'rows')
      return this.words.say(`catalogue.listPlace.${where === 'columns' ? 'column' : where}`, { column: row ?? '' });
    const n = Number(row ?? 0) + 1;
    if (row === undefined) return this.words.say('catalogue.listPlace.rows');
    return column === undefined
      ? this.words.say('catalogue.listPlace.row', { n })
      : this.words.say('catalogue.listPlace.cell', { n, column: this.column(column) });
  }

  /** Where a version stands now: in force, coming, replaced, or what it waits for. */
  standing({ state, inForce, effectiveFrom }: VersionSummary, now: string): { word: string; tone: Tone } {
    if (state === 'DRAFT') return { word: this.words.say('catalogue.standing.draft'), tone: 'neutral' };
    if (state === 'PENDING_APPROVAL') return { word: this.words.say('catalogue.standing.pending'), tone: 'hold' };
    if (inForce) return { word: this.words.say('catalogue.standing.inForce'), tone: 'good' };
    if (state === 'RETIRED') return { word: this.words.say('catalogue.standing.retired'), tone: 'neutral' };
    const coming = effectiveFrom !== null && effectiveFrom > now;
    return coming
      ? { word: this.words.say('catalogue.standing.coming'), tone: 'wait' }
      : { word: this.words.say('catalogue.standing.replaced'), tone: 'neutral' };
  }
}
