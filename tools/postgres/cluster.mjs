// One PostgreSQL cluster on disk: making it, starting its server, telling whether one runs, stopping it.
import { execFile, spawn } from 'node:child_process';
import { chownSync, closeSync, existsSync, fstatSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { PlainError } from '../setup/plain-error.mjs';
import { explainFolder } from './home.mjs';

export const HOST = '127.0.0.1';
export const MAJOR = '18';
const LOG_LIMIT = 5_000_000;

/** Nothing of the caller's environment: PG* variables and locales must not change what the server does. */
const environment = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** Writes a new cluster beside its place and moves it there when it is whole: an interrupted one is never started. */
export async function initialise({ cluster, binaries, account, password, durable }) {
  const unfinished = `${cluster}.new`;
  const secret = `${cluster}.password`;
  try {
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { mode: 0o700 });
    writeFileSync(secret, `${password}\n`, { mode: 0o600 });
    if (account.uid !== undefined) for (const path of [unfinished, secret]) chownSync(path, account.uid, account.gid);
    const options = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${secret}`, '-E', 'UTF8', '--no-instructions'];
    options.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', ...(durable ? [] : ['--no-sync']));
    const run = promisify(execFile);
    await run(join(binaries, 'bin/initdb'), ['-D', unfinished, ...options], { ...account, cwd: '/', env: environment });
    renameSync(unfinished, cluster);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw explainFolder(error, cluster);
  } finally {
    rmSync(secret, { force: true });
  }
}

/** Refuses data of another major version before the server does it in its own words. */
export function checkVersion(cluster) {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version === MAJOR) return;
  throw new PlainError(
    `The data in ${cluster} were written by PostgreSQL ${version}; this version of Downstream brings PostgreSQL ${MAJOR}.\n` +
      'Make a backup with the version that wrote them, and restore it here.',
  );
}

/** What postmaster.pid says, or undefined: `{ pid, port, ready }`. */
export function postmaster(cluster) {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/** Whether this process is the server of this cluster, and not one that was given its id after a crash. */
export function serves(pid, cluster) {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return words[0]?.endsWith('postgres') === true && words.includes(cluster);
  } catch {
    return false;
  }
}

/** Removes the pid file that a killed server left behind, when its id now belongs to somebody else. */
export function clearStalePid(cluster) {
  const left = postmaster(cluster);
  if (left && existsSync(`/proc/${left.pid}`) && !serves(left.pid, cluster)) {
    rmSync(join(cluster, 'postmaster.pid'), { force: true });
  }
}

const SETTINGS = [
  `listen_addresses=${HOST}`,
  'unix_socket_directories=',
  'max_connections=100',
  'shared_buffers=128MB',
  'timezone=UTC',
  'log_timezone=UTC',
  'jit=off',
  // The log may hold no personal data: neither statements nor the values that an error's detail would quote.
  'log_min_error_statement=panic',
  'log_parameter_max_length_on_error=0',
  'log_error_verbosity=terse',
];
const UNSAFE_AND_FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * Starts the server and waits until it answers.
 * @returns its process; it is in a group of its own, so that a Ctrl-C in the terminal reaches the application first
 */
export async function launch({ cluster, binaries, account, port, log, durable }) {
  const settings = [...SETTINGS, ...(durable ? [] : UNSAFE_AND_FAST)].flatMap((setting) => ['-c', setting]);
  if (existsSync(log) && statSync(log).size > LOG_LIMIT) renameSync(log, `${log}.1`);
  const output = openSync(log, 'a', 0o600);
  const before = fstatSync(output).size;
  const child = spawn(join(binaries, 'bin/postgres'), ['-D', cluster, '-p', String(port), ...settings], {
    ...account,
    cwd: '/',
    env: environment,
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  const failure = new Promise((resolve) => child.once('error', resolve));
  const exit = new Promise((resolve) => child.once('exit', () => resolve(undefined)));
  let ended = false;
  const end = Promise.race([failure, exit]).then((error) => {
    ended = true;
    return error;
  });
  for (;;) {
    const said = postmaster(cluster);
    if (said?.pid === child.pid && said.ready) return child;
    if (ended) throw explainStart((await end) ?? { message: tail(log, before) }, cluster, port);
    await Promise.race([end, delay(25)]);
  }
}

const tail = (log, from) => readFileSync(log).subarray(from).toString('utf8').trim().split('\n').slice(-15).join('\n');

/** @throws PortTaken (a PlainError with `portTaken`), a plain error for known causes, or one that quotes the log */
function explainStart(error, cluster, port) {
  if (/could not bind|Address already in use/.test(error.message)) {
    const taken = new PlainError(`Port ${port} on ${HOST} is taken: PostgreSQL cannot listen there.`);
    return Object.assign(taken, { portTaken: true });
  }
  const known = explainFolder(error, cluster);
  if (known instanceof PlainError) return known;
  const stillThere = /pre-existing shared memory block|lock file "postmaster.pid" already exists/.test(error.message);
  return Object.assign(new PlainError(`PostgreSQL did not start. Its last words:\n${error.message}`), { stillThere });
}

/** Asks the server to stop: running statements are rolled back, the data are written. Resolves when it is gone. */
export async function shutDown(cluster, { signal = 'SIGINT' } = {}) {
  const server = postmaster(cluster);
  if (!server || !serves(server.pid, cluster)) return;
  send(server.pid, signal);
  for (let waited = 0; serves(server.pid, cluster); waited += 20) {
    // A server that cannot finish its last checkpoint in a minute (a full disk) recovers at its next start instead.
    if (waited === 60_000) send(server.pid, 'SIGQUIT');
    await delay(20);
  }
}

/** The same without waiting, for a process that is about to end. */
export function askToStop(cluster, signal) {
  const server = postmaster(cluster);
  if (server && serves(server.pid, cluster)) send(server.pid, signal);
}

function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
