import { signal } from '@angular/core';
import { type Problem, toProblem } from '@downstream/ui/client';
import { type Draft, toSend } from './draft';
import { sendable } from './sendable';
import type { Patches, Saved, SheetSource } from './sheet-source';

/** After the last keystroke, milliseconds. */
const PAUSE = 700;
/** Until a connection that was lost is tried again by itself, milliseconds. */
const AGAIN = 15_000;

/** How many answers one request takes. */
const AT_ONCE = 100;

/** What the sending needs of the sheet it sends. */
export interface Outgoing {
  /** Drafts that may be sent now. */
  waiting(): readonly Draft[];
  /** These are about to be sent: as they are kept from now on, the same objects where nothing is new. */
  leave(drafts: readonly Draft[]): readonly Draft[];
  /** The server has answered. */
  arrived(saved: Saved): void;
  /** The server does not take this one as it is. */
  unsendable(draft: Draft): void;
  /** The sheet is not open any more: it must be read again. */
  refusedAll(): Promise<void>;
}

/**
 * Sends drafts to the server: some time after the last keystroke, at once when the connection comes back or the page is
 * left, one request at a time.
 */
export class Sending {
  private readonly _cutOff = signal(false);
  private readonly _problem = signal<Problem | undefined>(undefined);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private under: Promise<void> | undefined;
  private readonly atOnce = (): void => void this.flush();
  private readonly whenHidden = (): void => {
    if (document.visibilityState === 'hidden') void this.flush();
  };

  /** There is no connection: drafts stay here for now. */
  readonly cutOff = this._cutOff.asReadonly();
  /** Why the server did not take them; it is no matter of the connection. */
  readonly problem = this._problem.asReadonly();

  constructor(
    private readonly source: Pick<SheetSource, 'save'>,
    private readonly sheet: Outgoing,
  ) {
    addEventListener('online', this.atOnce);
    addEventListener('visibilitychange', this.whenHidden);
  }

  /** Sends after a pause; each call begins the pause anew. */
  soon(pause = PAUSE): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.atOnce, pause);
  }

  /** Sends what waits, now; resolves when nothing is under way any more. Whoever asks meanwhile waits for the same end. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.under ??= this.sendAll().finally(() => (this.under = undefined));
    return this.under;
  }

  stop(): void {
    clearTimeout(this.timer);
    removeEventListener('online', this.atOnce);
    removeEventListener('visibilitychange', this.whenHidden);
  }

  /** One request after the other until nothing waits, or until the server cannot be reached or does not take it. */
  private async sendAll(): Promise<void> {
    for (let drafts = this.next(); drafts.length > 0; drafts = this.next()) {
      await this.send(drafts);
      const left = this.sheet.waiting();
      // What the server has said nothing of is not sent again and again.
      if (this._cutOff() || this._problem() || drafts.every((draft) => left.includes(draft))) return;
    }
  }

  private next(): readonly Draft[] {
    return this.sheet.leave(this.sheet.waiting().slice(0, AT_ONCE));
  }

  private async send(drafts: readonly Draft[]): Promise<void> {
    try {
      const patches = drafts.map((draft) => sendable(toSend(draft))) as unknown as Patches;
      const saved = await this.source.save(patches);
      this._cutOff.set(false);
      this._problem.set(undefined);
      this.sheet.arrived(saved);
    } catch (cause) {
      const problem = toProblem(cause);
      // One answer out of form must not hold up the others: each is sent alone.
      if (problem.code === 'INPUT_INVALID') return this.apart(drafts);
      this._cutOff.set(problem.status === 0);
      this._problem.set(problem.status === 0 ? undefined : problem);
      if (problem.code === 'ANSWERS_LOCKED') await this.sheet.refusedAll();
      else if (problem.retryable) this.soon(AGAIN);
    }
  }

  private async apart(drafts: readonly Draft[]): Promise<void> {
    const [first] = drafts;
    if (drafts.length === 1 && first) return this.sheet.unsendable(first);
    for (const draft of drafts) await this.send([draft]);
  }
}
