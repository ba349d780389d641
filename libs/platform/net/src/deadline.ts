import { OutboundError } from './outbound-error';

/** The end of one request as a whole: the time that it may take, or the caller's wish to stop. */
export class Deadline {
  private readonly controller = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private readonly onAbort: () => void;

  /** @param totalMs from now on, over all redirects and the body */
  constructor(
    totalMs: number,
    private readonly caller?: AbortSignal,
  ) {
    this.timer = setTimeout(
      () => this.controller.abort(new OutboundError('TOTAL_TIMEOUT', { passing: true })),
      totalMs,
    );
    this.onAbort = () => this.controller.abort(new OutboundError('ABORTED', { cause: caller?.reason }));
    if (caller?.aborted) this.onAbort();
    else caller?.addEventListener('abort', this.onAbort, { once: true });
  }

  /** @throws OutboundError when the end has come */
  check(): void {
    if (this.controller.signal.aborted) throw this.controller.signal.reason;
  }

  /** Runs `stop` once the end has come; right after the running code, if it has. @returns to take it back */
  whenOver(stop: (error: OutboundError) => void): () => void {
    const { signal } = this.controller;
    const listener = () => stop(signal.reason as OutboundError);
    if (signal.aborted) queueMicrotask(listener);
    else signal.addEventListener('abort', listener, { once: true });
    return () => signal.removeEventListener('abort', listener);
  }

  /** The request has ended by itself. */
  clear(): void {
    clearTimeout(this.timer);
    this.caller?.removeEventListener('abort', this.onAbort);
  }
}
