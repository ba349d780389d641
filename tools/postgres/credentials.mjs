// The passwords of one cluster: made once at random, kept in postgres.json, readable by its owner alone.
import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { explainFolder } from './home.mjs';

export const DATABASE = 'downstream';

const password = () => randomBytes(24).toString('base64url');

export const newCredentials = () => ({
  superuser: { user: 'postgres', password: password() },
  owner: { user: 'downstream_owner', password: password() },
  app: { user: 'downstream_app', password: password() },
  ops: { user: 'downstream_ops', password: password() },
  /** Whether the roles exist and the database belongs to its owner. */
  rolesReady: false,
  port: undefined,
});

export function readCredentials(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw explainFolder(error, file);
  }
}

export function writeCredentials(file, credentials) {
  try {
    writeFileSync(`${file}.new`, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  } catch (error) {
    throw explainFolder(error, file);
  }
}

const address = ({ user, password: secret }, host, port, database) =>
  `postgres://${user}:${encodeURIComponent(secret)}@${host}:${port}/${database}`;

/** What a client needs to know of a running server. */
export const connections = (credentials, host, port) => ({
  host,
  port,
  superuserUrl: address(credentials.superuser, host, port, 'postgres'),
  ownerUrl: address(credentials.owner, host, port, DATABASE),
  appUrl: address(credentials.app, host, port, DATABASE),
  opsUrl: address(credentials.ops, host, port, DATABASE),
});
