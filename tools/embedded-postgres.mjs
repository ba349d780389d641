// The embedded PostgreSQL 18: binaries from npm, data in the data folder, listening on 127.0.0.1 only.
//
// A fresh cluster gets a database `downstream` and three roles (deploy/postgres-roles.sql) with random passwords, kept
// in <data folder>/postgres.json. Data lie in <data folder>/postgres; as root under a folder that only root may enter,
// elsewhere (see postgres/home.mjs). The server's log is <data folder>/postgres.log.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort, isFree } from './free-port.mjs';
import * as cluster from './postgres/cluster.mjs';
import { connections, newCredentials, readCredentials, writeCredentials } from './postgres/credentials.mjs';
import {
  accountFor,
  binariesFor,
  ephemeralHome,
  explainFolder,
  persistentHome,
  temporaryFolder,
} from './postgres/home.mjs';
import { exclusively, isAlive, myself, Users } from './postgres/processes.mjs';
import { dataFolderAt, makeRoles } from './postgres/roles.mjs';
import { PlainError } from './setup/plain-error.mjs';

/**
 * Starts the server of a data folder, or attaches to the one that runs there already.
 *
 * @param options.dataDir the data folder; made when missing. Not needed for an ephemeral server.
 * @param options.ephemeral a fresh cluster in a temporary folder without fsync, gone after `stop()`: for tests
 * @param options.durable whether a commit survives a power cut; on, but for an ephemeral server
 * @param options.port the port to listen on; without it the one of last time if it is free, or else any
 * @param options.log takes one line of news, for a person to read
 * @returns `{ host, port, superuserUrl, ownerUrl, appUrl, opsUrl, fresh, attached, failed, stop() }`: `superuserUrl`
 *   leads to the database `postgres`, the others to `downstream`. A server that dies is started again on the same port;
 *   `failed` resolves with the error when that does not work. `stop()` lets the server run on while others use it.
 * @throws PlainError for a full disk, a missing permission, a taken port, data of another version
 */
export async function startPostgres(options = {}) {
  const { dataDir, ephemeral = false, durable = !ephemeral, port, log = () => undefined } = options;
  if (ephemeral) sweepOrphans();
  const folder = ephemeral ? ephemeralHome() : resolve(dataDir);
  const { home, external } = ephemeral ? { home: folder, external: false } : persistentHome(folder);
  const place = {
    folder,
    home,
    external,
    ephemeral,
    durable,
    cluster: join(home, 'postgres'),
    credentials: join(folder, 'postgres.json'),
    log: join(folder, 'postgres.log'),
    users: new Users(join(folder, 'postgres.users')),
  };
  const lock = join(folder, 'postgres.lock');
  try {
    if (ephemeral) writeFileSync(join(folder, 'owner'), myself());
    return await exclusively(lock, () => open(place, port, log, lock));
  } catch (error) {
    if (ephemeral) await discard(place);
    throw explainFolder(error, folder);
  }
}

async function open(place, wantedPort, log, lock) {
  const account = accountFor(place.cluster);
  const server = { ...place, account, binaries: binariesFor(account) };
  const { credentials, fresh } = await prepare(server, log);
  place.users.join();
  try {
    const running = await attach(server, credentials);
    if (running !== undefined && wantedPort !== undefined && running !== wantedPort) {
      throw new PlainError(
        `The database of ${place.folder} runs already, on port ${running} and not on ${wantedPort}.`,
      );
    }
    const port = running ?? (await launchSomewhere(server, wantedPort, credentials.port));
    if (!credentials.rolesReady) await makeRoles(credentials, cluster.HOST, port);
    if (!credentials.rolesReady || credentials.port !== port) {
      writeCredentials(place.credentials, { ...credentials, rolesReady: true, port });
    }
    const keeper = keepRunning(server, port, log, lock);
    const addresses = connections(credentials, cluster.HOST, port);
    return { ...addresses, fresh, attached: running !== undefined, failed: keeper.failed, stop: keeper.stop };
  } catch (error) {
    if (place.users.leave()) await cluster.shutDown(place.cluster);
    throw error;
  }
}

/** Sees to it that a cluster and its passwords exist. */
async function prepare(server, log) {
  const known = readCredentials(server.credentials);
  if (known && existsSync(server.cluster)) {
    cluster.checkVersion(server.cluster);
    return { credentials: known, fresh: false };
  }
  if (existsSync(server.cluster)) {
    if (!server.external) {
      throw new PlainError(
        `The passwords of the database in ${server.cluster} are missing: ${server.credentials} is gone.`,
      );
    }
    // The data folder was removed by hand, its database outside of it was not: begin anew, but destroy nothing.
    await cluster.shutDown(server.cluster);
    const kept = `${server.cluster}.without-passwords.${process.pid}`;
    renameSync(server.cluster, kept);
    log(`The data folder is new; the database of the former one is kept in ${kept}.`);
  }
  const credentials = known && !known.rolesReady ? known : newCredentials();
  writeCredentials(server.credentials, credentials);
  await cluster.initialise({ ...server, password: credentials.superuser.password });
  return { credentials, fresh: true };
}

/** The port of a server that runs on this cluster, waiting for one that is just starting, stopping or recovering. */
async function attach(server, credentials) {
  for (let waited = 0; waited < 60_000; waited += 100) {
    const found = cluster.postmaster(server.cluster);
    if (!found || !cluster.serves(found.pid, server.cluster)) break;
    if (found.ready && (await dataFolderAt(credentials, cluster.HOST, found.port)) === server.cluster)
      return found.port;
    await delay(100);
  }
  cluster.clearStalePid(server.cluster);
  return undefined;
}

async function launchSomewhere(server, wanted, last) {
  for (let attempt = 0; ; attempt++) {
    const remembered = attempt === 0 && last !== undefined && (await isFree(last)) ? last : undefined;
    const port = wanted ?? remembered ?? (await freePort());
    try {
      return await launchPatiently(server, port);
    } catch (error) {
      if (!error.portTaken || wanted !== undefined || attempt === 3) throw error;
    }
  }
}

/** After a kill -9 of the server its backends need a moment to notice; until then a new one refuses to start. */
async function launchPatiently(server, port) {
  for (let attempt = 0; ; attempt++) {
    try {
      (await cluster.launch({ ...server, port })).unref();
      return port;
    } catch (error) {
      if (!error.stillThere || attempt === 50) throw error;
      await delay(200);
    }
  }
}

/** Starts the server again when it dies, and stops it when its last user leaves. */
function keepRunning(server, port, log, lock) {
  let stopped = false;
  let restarts = [];
  const { promise: failed, resolve: fail } = Promise.withResolvers();
  const isUp = () => {
    const found = cluster.postmaster(server.cluster);
    return found !== undefined && cluster.serves(found.pid, server.cluster);
  };
  const watch = async () => {
    while (!stopped) {
      await delay(500, undefined, { ref: false });
      if (stopped || isUp()) continue;
      restarts = [...restarts.filter((at) => at > Date.now() - 60_000), Date.now()];
      if (restarts.length > 5) throw new PlainError('PostgreSQL stopped six times within a minute; see postgres.log.');
      await exclusively(lock, async () => {
        if (stopped || isUp()) return;
        log('PostgreSQL has stopped unexpectedly and is started again.');
        cluster.clearStalePid(server.cluster);
        await launchPatiently(server, port);
      });
    }
  };
  watch().catch((error) => {
    if (!stopped) fail(error);
  });

  const onExit = () => {
    if (server.users.leave()) cluster.askToStop(server.cluster, server.ephemeral ? 'SIGQUIT' : 'SIGINT');
    if (server.ephemeral) rmSync(server.home, { recursive: true, force: true });
  };
  process.once('exit', onExit);
  const stop = async () => {
    if (stopped) return;
    stopped = true;
    process.off('exit', onExit);
    if (server.ephemeral) return discard(server);
    await exclusively(lock, async () => {
      if (server.users.leave()) await cluster.shutDown(server.cluster);
    });
  };
  return { failed, stop };
}

async function discard(place) {
  await cluster.shutDown(place.cluster, { signal: 'SIGQUIT' });
  rmSync(place.home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** A run that was killed left its temporary server behind: stop it and clear its folder away. */
function sweepOrphans() {
  const parent = temporaryFolder();
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith('downstream-postgres-'))) {
    const home = join(parent, name);
    try {
      const owner = readFileSync(join(home, 'owner'), 'utf8');
      if (owner === '' || isAlive(owner)) continue;
      cluster.askToStop(join(home, 'postgres'), 'SIGQUIT');
      rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    } catch {
      // Another user's folder, or one that is being made: leave it.
    }
  }
}
