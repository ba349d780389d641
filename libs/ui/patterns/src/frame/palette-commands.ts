import { computed, DestroyRef, inject, Service, type Signal, signal } from '@angular/core';
import type { IconName } from '@downstream/ui/elements';

/** Something the palette can do: go somewhere, or act on what is on screen. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** Second line: where it leads, on what it acts. */
  readonly hint?: string;
  readonly icon?: IconName;
  /** Its shortcut, as {@link Hotkey.keys} writes it. */
  readonly keys?: string;
  /** Why it cannot be done now; it stays in the list and says so. */
  readonly reason?: string;
  /** Router commands, or an act. */
  readonly link?: readonly unknown[];
  /** What stands behind the question mark of the address. */
  readonly query?: Readonly<Record<string, string>>;
  readonly run?: () => void;
}

/** Commands of the frame and of the present page. */
@Service()
export class PaletteCommands {
  private readonly sources = signal<readonly Signal<readonly Command[]>[]>([]);
  /** The page's own first, then the frame's. */
  readonly all = computed(() => [...this.sources()].reverse().flatMap((source) => source()));

  /** Adds commands; call what it returns to take them away. */
  add(source: Signal<readonly Command[]>): () => void {
    this.sources.update((all) => [...all, source]);
    return () => this.sources.update((all) => all.filter((one) => one !== source));
  }
}

/** Offers commands for as long as the caller lives: `paletteCommands(() => [{ … }])`. Call it in an injection context. */
export function paletteCommands(commands: () => readonly Command[]): void {
  inject(DestroyRef).onDestroy(inject(PaletteCommands).add(computed(commands)));
}
