import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../../tools/free-port.mjs';

const root = join(import.meta.dirname, '../..');

/** What the built server needs to be told; a value of `undefined` takes a variable away. */
export type Env = Readonly<Record<string, string | undefined>>;

/** The built server as a process of its own. */
export interface ServerProcess {
  readonly child: ChildProcess;
  readonly base: string;
  /** Everything it wrote. */
  said(): string;
  /** Asks it to stop and waits. @returns its exit code, or the signal it ended by */
  stop(): Promise<number | string>;
}

const environment = (env: Env): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  LOG_LEVEL: 'warn',
  METRICS_PORT: '0',
  ...env,
});

/** Starts the built server without waiting for anything. */
export function launch(env: Env, args: readonly string[] = [], shell?: string) {
  const entry = ['--enable-source-maps', 'dist/apps/api/main.mjs', ...args];
  const options = { cwd: root, env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'] };
  // With a shell first: it sets a limit and becomes the server.
  const child = shell
    ? spawn('/bin/sh', ['-c', `${shell}; exec "$@"`, 'sh', process.execPath, ...entry], options)
    : spawn(process.execPath, entry, options);
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
  const exited = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | string);
  return { child, said: () => lines.join(''), exited };
}

/** Runs a role that ends by itself. @returns its exit code and what it said */
export async function run(env: Env, args: readonly string[] = []): Promise<{ code: number | string; said: string }> {
  const { said, exited } = launch(env, args);
  return { code: await exited, said: said() };
}

/** Starts the built server on a port of its own, and waits until it is ready. */
export async function serve(env: Env, shell?: string): Promise<ServerProcess> {
  const port = await freePort();
  const { child, said, exited } = launch({ ...env, PORT: String(port) }, [], shell);
  const base = `http://127.0.0.1:${port}`;
  let ended: number | string | undefined;
  void exited.then((code) => (ended = code));
  for (;;) {
    const answer = await fetch(`${base}/readyz`).catch(() => undefined);
    if (answer?.ok) break;
    if (ended !== undefined) throw new Error(`The server ended with ${ended}:\n${said()}`);
  }
  const stop = async () => {
    child.kill('SIGTERM');
    return exited;
  };
  return { child, base, said, stop };
}
