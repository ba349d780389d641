import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { schemaVersion } from '../migrate';
import { backupTables, quoted } from './catalogue';

export const BACKUP_FORMAT = 'downstream-backup/1';
const FETCH = 2_000;

/** First line of a backup. */
export interface BackupHeader {
  readonly format: typeof BACKUP_FORMAT;
  readonly schema: string;
  readonly at: string;
}

/** Last line of a backup: by it a file that was cut off is recognised. */
export interface BackupTrailer {
  readonly counts: Readonly<Record<string, number>>;
  /** SHA-256 of all lines before this one. */
  readonly sha256: string;
}

/**
 * Writes all rows of the database, seen at one moment, to a compressed file of JSON lines.
 * @param ownerUrl connection string of `downstream_owner`
 * @param onTable told of each table when it is done
 */
export async function backup(
  ownerUrl: string,
  file: string,
  at: string,
  onTable: (name: string, rows: number) => void = () => undefined,
): Promise<BackupTrailer> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'downstream-backup' });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read');
    await client.query(`select set_config('app.backup', 'on', true)`);
    const trailer: { value?: BackupTrailer } = {};
    await pipeline(
      Readable.from(lines(client, at, onTable, trailer)),
      createGzip(),
      createWriteStream(file, { mode: 0o600, flags: 'wx', flush: true }),
    );
    await client.query('commit');
    return trailer.value as BackupTrailer;
  } finally {
    await client.end();
  }
}

async function* lines(
  client: pg.Client,
  at: string,
  onTable: (name: string, rows: number) => void,
  result: { value?: BackupTrailer },
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const line = (value: unknown): string => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    return text;
  };
  const header: BackupHeader = { format: BACKUP_FORMAT, schema: await schemaVersion(client), at };
  yield line(header);
  const counts: Record<string, number> = {};
  for (const { name } of await backupTables(client)) {
    counts[name] = 0;
    await client.query(`declare kept no scroll cursor for select row_to_json(t)::text as row from ${quoted(name)} t`);
    for (;;) {
      const { rows } = await client.query<{ row: string }>(`fetch ${FETCH} from kept`);
      if (rows.length === 0) break;
      counts[name] += rows.length;
      yield line({ table: name, rows: rows.map((one) => JSON.parse(one.row) as unknown) });
    }
    await client.query('close kept');
    onTable(name, counts[name]);
  }
  result.value = { counts, sha256: hash.digest('hex') };
  yield `${JSON.stringify(result.value)}\n`;
}
