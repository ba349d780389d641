import { DialogRef } from '@angular/cdk/dialog';
import { Component, computed, ElementRef, inject, type Injector, linkedSignal, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { injectWords, Words } from '@downstream/ui/client';
import { type Command, PaletteCommands, RecentPages } from '@downstream/ui/patterns';
import { Dialogs } from '@downstream/ui/overlay';
import { Icon } from '@downstream/ui/primitives';
import { foundRecords } from './found-records';
import { markedText, type MarkedPiece } from './marked-text';
import { rank } from './rank';

/** So many records of a room: whoever wants more goes to the page. */
const SHOWN = 8;

interface Line extends Command {
  readonly group: string;
  /** Of records: the label, with what was typed marked. */
  readonly pieces?: readonly MarkedPiece[];
}

/** Go to, act on, come back to, find: everything by its first letters. */
@Component({
  selector: 'ds-palette',
  imports: [Icon],
  template: `<div class="box">
    <div class="search">
      <ds-icon name="search" />
      <input
        #box
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls="palette-list"
        autocomplete="off"
        spellcheck="false"
        [attr.aria-label]="t('palette.open')"
        [attr.aria-activedescendant]="active() ? 'palette-' + place() : null"
        [placeholder]="t('palette.placeholder')"
        (input)="typed.set(box.value)"
        (keydown)="key($event)"
      />
      <kbd class="ds-key">Esc</kbd>
    </div>
    <ul id="palette-list" role="listbox" [attr.aria-label]="t('palette.open')">
      @for (line of lines(); track line.group + line.id) {
        @if ($first || lines()[$index - 1]?.group !== line.group) {
          <li role="presentation" class="ds-menu-title">{{ line.group }}</li>
        }
        <li
          role="option"
          class="ds-menu-item"
          [id]="'palette-' + $index"
          [class.active]="$index === place()"
          [attr.aria-selected]="$index === place()"
          [attr.aria-disabled]="line.reason ? 'true' : null"
          [attr.data-place]="$index"
        >
          <ds-icon [name]="line.icon ?? 'arrow_end'" />
          <span class="text"
            ><span>
              @if (line.pieces) {
                @for (piece of line.pieces; track $index) {
                  @if (piece.asked) {
                    <mark>{{ piece.text }}</mark>
                  } @else {
                    {{ piece.text }}
                  }
                }
              } @else {
                {{ line.label }}
              }
            </span>
            @if (line.reason ?? line.hint; as more) {
              <span class="more">{{ more }}</span>
            }
          </span>
          @if (line.keys) {
            <kbd class="ds-key">{{ line.keys }}</kbd>
          }
        </li>
      } @empty {
        <li class="none" role="option" aria-disabled="true" aria-selected="false">
          {{ records.isAsking() ? t('palette.asking') : t('palette.none', { text: typed() }) }}
        </li>
      }
    </ul>
    @for (note of notes(); track note) {
      <p class="note">{{ note }}</p>
    }
    <span class="ds-hidden" role="status">{{
      records.isAsking() ? t('palette.asking') : t('palette.found', { n: lines().length })
    }}</span>
  </div>`,
  styleUrl: './palette.css',
  host: { '(pointermove)': 'point($event)', '(click)': 'press($event)' },
})
export class Palette {
  protected readonly t = injectWords();
  private readonly commands = inject(PaletteCommands);
  private readonly recent = inject(RecentPages);
  private readonly router = inject(Router);
  private readonly ref = inject(DialogRef);
  private readonly list = viewChild.required('box', { read: ElementRef<HTMLInputElement> });

  protected readonly typed = signal('');
  private readonly everything = computed<readonly Line[]>(() => [
    ...this.commands.all().map((command) => ({
      ...command,
      group: this.t(command.run ? 'palette.group.act' : 'palette.group.go'),
    })),
    ...this.recent
      .list()
      .filter(({ url }) => url !== this.router.url.split(/[?#]/)[0])
      .map(({ url, title }) => ({
        id: url,
        label: title,
        icon: 'clock' as const,
        link: [url],
        group: this.t('palette.group.recent'),
      })),
  ]);
  protected readonly records = foundRecords(this.typed, SHOWN);
  /** What the rooms found, a group each. */
  private readonly found = computed<readonly Line[]>(() =>
    this.records.answers().flatMap(({ source, found }) =>
      found.records.map(({ id, label, hint, icon, link, query }) => ({
        ...{ id: `${source.id} ${id}`, label, icon, link, group: this.records.titleOf(source) },
        ...(hint && { hint }),
        ...(query && { query }),
        pieces: markedText(label, this.typed()),
      })),
    ),
  );
  /** What is not among the lines, and which room could not be asked. */
  protected readonly notes = computed(() =>
    this.records.answers().flatMap(({ source, found, problem }) => {
      if (problem) return [this.t('palette.notAsked', { room: this.records.titleOf(source) })];
      return found.left ? [found.left] : [];
    }),
  );
  /** The way to the page on which everything stands. */
  private readonly everythingFound = computed<readonly Line[]>(() => {
    const rooms = this.records.asked();
    if (rooms.length === 0 || !this.records.isLong()) return [];
    const text = this.typed().trim();
    return [
      {
        ...{ id: 'search', label: this.t('palette.everything', { text }), icon: 'search' as const },
        ...{ link: ['/desk/search'], query: { q: text }, group: this.t('palette.group.go') },
      },
    ];
  });
  protected readonly lines = computed(() => {
    const groups = ['palette.group.act', 'palette.group.recent', 'palette.group.go'].map((key) => this.t(key));
    const found = rank(this.typed(), this.everything());
    return this.typed()
      ? [...found, ...this.found(), ...this.everythingFound()]
      : [...found].sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group));
  });
  protected readonly place = linkedSignal<readonly Line[], number>({ source: this.lines, computation: () => 0 });
  protected readonly active = computed(() => this.lines().at(this.place()));

  protected key(event: KeyboardEvent): void {
    const { length } = this.lines();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && length > 0) {
      event.preventDefault();
      this.place.update((at) => (at + step + length) % length);
      const root = (this.list().nativeElement as HTMLElement).closest('.box');
      root?.querySelector(`[id="palette-${this.place()}"]`)?.scrollIntoView?.({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const line = this.active();
      if (line) this.take(line);
    }
  }

  protected point({ target }: Event): void {
    const place = this.placeOf(target);
    if (place !== undefined) this.place.set(place);
  }

  protected press({ target }: Event): void {
    const line = this.lines()[this.placeOf(target) ?? -1];
    if (line) this.take(line);
  }

  private placeOf(target: EventTarget | null): number | undefined {
    const line = target instanceof Element ? target.closest('[data-place]') : null;
    return line ? Number(line.getAttribute('data-place')) : undefined;
  }

  private take(line: Line): void {
    if (line.reason) return;
    this.ref.close();
    if (line.run) line.run();
    else if (line.link) void this.router.navigate([...line.link], line.query ? { queryParams: line.query } : {});
  }
}

/** Opens the palette over the page, with the rooms of the shell whose injector it is given; the focus comes back afterwards unless a page was opened. */
export const openPalette = (injector: Injector): Promise<unknown> =>
  injector.get(Dialogs).open(Palette, undefined, {
    width: '600px',
    top: '12vh',
    injector,
    label: injector.get(Words).say('palette.open'),
  });
