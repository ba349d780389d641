import { inject, Injector, type Signal } from '@angular/core';
import { Router } from '@angular/router';
import { injectWords } from '@downstream/ui/client';
import { hotkeys, paletteCommands } from '@downstream/ui/patterns';
import type { NavEntry } from './navigation';

/** What a shell opens over the page. */
export interface ShellKeys {
  readonly openPalette: () => Promise<void>;
  readonly openKeys: () => Promise<void>;
}

/** Gives a shell the palette with its rooms, `g` and a letter for each room, and the sheet of keys. Call it in the constructor. */
export function shellKeys(entries: Signal<readonly NavEntry[]>): ShellKeys {
  const t = injectWords();
  const router = inject(Router);
  const injector = inject(Injector);
  const opened: ShellKeys = {
    openPalette: async () => {
      const { openPalette } = await import('../palette/palette');
      await openPalette(injector);
    },
    openKeys: async () => {
      const { openKeySheet } = await import('../palette/key-sheet');
      await openKeySheet(injector);
    },
  };
  paletteCommands(() =>
    entries().map(({ link, key, icon, go }) => ({
      ...{ id: `go ${link}`, label: t(key), icon, link: [link] },
      ...(go && { keys: `g ${go}` }),
    })),
  );
  hotkeys([
    { keys: 'mod+k', label: 'palette.open', run: () => void opened.openPalette() },
    { keys: '?', label: 'keys.open', run: () => void opened.openKeys() },
    ...entries().flatMap(({ go, key, link }) =>
      go ? [{ keys: `g ${go}`, label: key, run: () => void router.navigateByUrl(link) }] : [],
    ),
  ]);
  return opened;
}
