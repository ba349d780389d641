import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';

/** What a check found. */
export interface HealthFinding {
  /** False keeps work away from this process. */
  readonly ok: boolean;
  /** Something for the operator to act on that does not keep the process from its work. */
  readonly warning?: true;
  /** A figure or version for people and monitors, such as the schema version; nothing personal. */
  readonly value?: string | number;
  /** Why it is not well, or what to know, in one plain sentence. */
  readonly detail?: string;
}

/** Something the process needs to do its work. */
export interface HealthCheck {
  /** Such as `database` or `queue-lag`; unique. */
  readonly name: string;
  check(): Promise<HealthFinding>;
}

/** The answer of `/readyz`. */
export interface HealthReport {
  readonly status: 'ready' | 'not ready' | 'stopping';
  readonly checks: readonly (HealthFinding & { readonly name: string })[];
}

/** Milliseconds a check may take before it counts as failed. */
const PATIENCE = 2_000;

/** Knows whether the process can do its work. Rooms and platform parts register their checks at start. */
@Injectable()
export class Health implements OnModuleDestroy {
  private readonly log = new Logger('Health');
  private readonly checks: HealthCheck[] = [];
  private running: Promise<HealthReport> | undefined;
  private stopping = false;
  private patience = PATIENCE;

  /** @throws Error when the name is taken */
  register(check: HealthCheck): void {
    if (this.checks.some(({ name }) => name === check.name)) throw new Error(`A second health check "${check.name}"`);
    this.checks.push(check);
  }

  /** Says from now on that the process is going away, so that no new work is sent to it. */
  drain(): void {
    this.stopping = true;
  }

  onModuleDestroy(): void {
    this.drain();
  }

  /** Asks every check; callers who come while the checks run get the same answer, so that probes cost little. */
  report(): Promise<HealthReport> {
    this.running ??= this.ask().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** Shortens the patience with slow checks, in milliseconds. */
  withPatience(patience: number): this {
    this.patience = patience;
    return this;
  }

  private async ask(): Promise<HealthReport> {
    const checks = await Promise.all(this.checks.map(async (one) => ({ name: one.name, ...(await this.find(one)) })));
    const well = checks.every(({ ok }) => ok);
    return { status: this.stopping ? 'stopping' : well ? 'ready' : 'not ready', checks };
  }

  private async find(one: HealthCheck): Promise<HealthFinding> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<HealthFinding>((resolve) => {
      timer = setTimeout(() => resolve({ ok: false, detail: 'No answer in time.' }), this.patience);
    });
    try {
      return await Promise.race([one.check(), late]);
    } catch (error) {
      this.log.warn({ msg: `The check "${one.name}" failed`, err: error });
      return { ok: false, detail: 'The check failed; the log says why.' };
    } finally {
      clearTimeout(timer);
    }
  }
}
