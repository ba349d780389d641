// Who is alive? A process id alone does not tell: ids are used again. With the process's start time it does.
import { mkdirSync, openSync, closeSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { PlainError } from '../setup/plain-error.mjs';

/** `<pid>-<start time in clock ticks since boot>` of a running process, or undefined. */
export function identity(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command in brackets and may hold blanks; the start time is the 20th after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : `${pid}-${fields[19]}`;
  } catch {
    return undefined;
  }
}

/** Whether the process of this identity still runs. */
export const isAlive = (id) => identity(Number(id.split('-')[0])) === id;

export const myself = () => identity(process.pid) ?? `${process.pid}-0`;

/** Runs `work` while no other process does: a second starter waits for the first. */
export async function exclusively(file, work) {
  const deadline = Date.now() + 120_000;
  for (;;) {
    try {
      const lock = openSync(file, 'wx', 0o600);
      writeFileSync(lock, myself());
      closeSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = read(file);
    if (holder !== undefined && holder !== '' && !isAlive(holder)) rmSync(file, { force: true });
    else if (Date.now() > deadline) throw new PlainError(`Another process is still starting the database (${file}).`);
    else await delay(100);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}

/**
 * The processes that use one server, each a file named by its identity. Whoever leaves last turns the light out:
 * a command that started the server must not stop it under an application that came later.
 */
export class Users {
  constructor(folder) {
    this.folder = folder;
  }

  join() {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    writeFileSync(join(this.folder, myself()), '', { mode: 0o600 });
  }

  /** Leaves, and says whether nobody else is left. */
  leave() {
    rmSync(join(this.folder, myself()), { force: true });
    return this.others().length === 0;
  }

  others() {
    try {
      return readdirSync(this.folder).filter((id) => id !== myself() && isAlive(id));
    } catch {
      return [];
    }
  }
}
