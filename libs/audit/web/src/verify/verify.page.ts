import { Component, computed, inject, signal } from '@angular/core';
import type { DossierReport } from '@downstream/audit/core';
import { injectWords } from '@downstream/ui/client';
import { PageHeader } from '@downstream/ui/patterns';
import { Button, DropArea, Field, Formats, Input, Progress } from '@downstream/ui/primitives';
import { VerifyResult } from './verify-result';

/** Larger files do not fit into the memory of a browser's page; the verifier in the pack has no such limit. */
const MOST = 512 * 1024 * 1024;

/** A verification that was made. */
export interface Made {
  readonly name: string;
  readonly report: DossierReport;
  /** How long it took, milliseconds. */
  readonly took: number;
}

/** Drop a dossier: it is verified in this browser, and nothing of it is sent anywhere. */
@Component({
  selector: 'ds-verify',
  imports: [Button, DropArea, Field, Input, PageHeader, Progress, VerifyResult],
  templateUrl: './verify.page.html',
  styleUrl: './verify.page.css',
})
export class VerifyPage {
  protected readonly t = injectWords();
  private readonly formats = inject(Formats);

  /** Name of the file being verified. */
  protected readonly busy = signal<string | undefined>(undefined);
  protected readonly made = signal<Made | undefined>(undefined);
  protected readonly key = signal('');
  protected readonly checkpoint = signal('');
  private last: File | undefined;
  protected readonly limit = computed(() => this.formats.number(MOST / 1024 / 1024));
  protected readonly tooLarge = signal(false);
  /** The verifier itself could not be loaded: the line is broken, or a newer version was installed. */
  protected readonly notLoaded = signal(false);

  /** Verifies a file; the same one again when none is given, for instance with a key that was pasted since. */
  protected async verify(file = this.last): Promise<void> {
    if (!file || this.busy() !== undefined) return;
    this.last = file;
    this.tooLarge.set(file.size > MOST);
    this.notLoaded.set(false);
    this.made.set(undefined);
    if (file.size > MOST) return;
    this.busy.set(file.name);
    try {
      const { verifyPack } = await import('./verify-pack');
      const bytes = new Uint8Array(await file.arrayBuffer());
      // The verification keeps the page busy: it is drawn before that.
      await new Promise((drawn) => setTimeout(drawn, 50));
      const begun = performance.now();
      const report = await verifyPack(file.name, bytes, this.held());
      this.made.set({ name: file.name, report, took: performance.now() - begun });
    } catch {
      this.notLoaded.set(true);
    } finally {
      this.busy.set(undefined);
    }
  }

  private held() {
    const key = this.key().trim();
    const text = this.checkpoint();
    return {
      ...(key && { keys: [key] }),
      ...(text.trim() && {
        // A note ends in a line break, which copying often loses.
        checkpoints: [{ name: this.t('audit.verify.checkpoint'), text: `${text.trimEnd()}\n` }],
      }),
    };
  }
}
