import { Component, computed, ElementRef, inject, input, model, signal, viewChild } from '@angular/core';
import { Icon, nextId, ToneShape } from '@downstream/ui/elements';
import type { Tab } from './tabs';

/** Tabs that belong together, under a heading; the first group may go without one. */
export interface TabGroup {
  readonly id: string;
  readonly label?: string;
  readonly tabs: readonly Tab[];
}

/**
 * More tabs than a row holds: at desk width a list beside the panel, in groups, where all counts and marks are in sight;
 * below it a button that says which one is open and opens the same list. Arrow keys, Home and End move through all groups
 * as through one; Enter or Space opens. Keep `selected` in the URL.
 */
@Component({
  selector: 'ds-grouped-tabs',
  imports: [Icon, ToneShape],
  templateUrl: './grouped-tabs.html',
  styleUrl: './grouped-tabs.css',
  host: {
    '(keydown)': 'key($event)',
    '(focusout)': 'left($event)',
    '(document:pointerdown)': 'pressed($event)',
  },
})
export class GroupedTabs {
  readonly groups = input.required<readonly TabGroup[]>();
  readonly selected = model.required<string>();
  readonly label = input.required<string>();
  /** What waits in parts that are not open: said on the button, where the list is out of sight. */
  readonly elsewhere = input<string>();
  protected readonly base = nextId('parts');
  /** Whether the list is open where it is a menu; beside the panel it always is. */
  protected readonly open = signal(false);
  protected readonly current = computed(() => this.all().find(({ id }) => id === this.selected()));
  private readonly all = computed(() => this.groups().flatMap(({ tabs }) => tabs));
  private readonly opener = viewChild.required<ElementRef<HTMLElement>>('opener');
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected choose(id: string): void {
    this.selected.set(id);
    this.close();
  }

  protected toggle(): void {
    this.open.update((open) => !open);
  }

  protected key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.open()) {
      event.stopPropagation();
      return this.close();
    }
    // Keys inside the panel are the panel's own.
    const tab = event.target instanceof Element ? event.target.closest('[role="tab"]') : null;
    if (!tab) return;
    const tabs = [...this.element.querySelectorAll<HTMLElement>(`[id="${this.base}-list"] [role="tab"]`)];
    const at = tabs.indexOf(tab as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    tabs[(next + tabs.length) % tabs.length]?.focus();
  }

  protected left({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && !this.element.contains(relatedTarget)) this.open.set(false);
  }

  protected pressed({ target }: Event): void {
    const list = this.element.querySelector('.side');
    if (this.open() && target instanceof Node && !list?.contains(target)) this.open.set(false);
  }

  /** Closes the menu and gives the focus back to its button; beside the panel there is nothing to close. */
  private close(): void {
    if (!this.open()) return;
    this.open.set(false);
    this.opener().nativeElement.focus();
  }
}
