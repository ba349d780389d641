import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { schemaVersion } from '../migrate';
import { BACKUP_FORMAT, type BackupHeader, type BackupTrailer } from './backup';
import { backupTables, quoted, type BackupTable } from './catalogue';

/** Why a backup was not restored; nothing was changed. */
export class RestoreRefused extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'RestoreRefused';
  }
}

interface Batch {
  table: string;
  rows: unknown[];
}

/**
 * Puts the rows of a backup into an empty database of the same schema, in one transaction: all or nothing.
 * @param ownerUrl connection string of `downstream_owner`; the database must be migrated and empty
 * @throws RestoreRefused when the file is damaged or cut off, of another schema, or the database holds rows
 */
export async function restore(
  ownerUrl: string,
  file: string,
  onTable: (name: string, rows: number) => void = () => undefined,
): Promise<BackupTrailer> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'downstream-restore' });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.backup', 'on', true)`);
    const tables = new Map((await backupTables(client)).map((table) => [table.name, table]));
    await mustBeEmpty(client, [...tables.keys()]);
    const trailer = await readInto(client, file, tables, onTable);
    await client.query('commit');
    return trailer;
  } finally {
    await client.end();
  }
}

async function mustBeEmpty(client: pg.Client, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const { rowCount } = await client.query(`select 1 from ${quoted(table)} limit 1`);
    if (rowCount) throw new RestoreRefused(`The database is not empty (${table} holds rows): restore into a new one`);
  }
}

async function readInto(
  client: pg.Client,
  file: string,
  tables: ReadonlyMap<string, BackupTable>,
  onTable: (name: string, rows: number) => void,
): Promise<BackupTrailer> {
  const hash = createHash('sha256');
  const counts: Record<string, number> = {};
  const gunzip = createReadStream(file).pipe(createGunzip());
  let held: string | undefined;
  let first = true;
  try {
    for await (const text of createInterface({ input: gunzip, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (held !== undefined) {
        hash.update(`${held}\n`);
        if (first) await checkHeader(client, JSON.parse(held) as BackupHeader);
        else await insert(client, JSON.parse(held) as Batch, tables, counts);
        first = false;
      }
      held = text;
    }
  } catch (error) {
    if (error instanceof RestoreRefused || error instanceof pg.DatabaseError) throw error;
    throw new RestoreRefused(`The backup cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const trailer = JSON.parse(held ?? 'null') as BackupTrailer | null;
  if (!trailer?.sha256 || trailer.sha256 !== hash.digest('hex'))
    throw new RestoreRefused('The backup is damaged or was cut off');
  for (const [name, rows] of Object.entries(counts)) onTable(name, rows);
  return trailer;
}

async function checkHeader(client: pg.Client, header: BackupHeader): Promise<void> {
  if (header.format !== BACKUP_FORMAT) throw new RestoreRefused(`The file is no backup of the format ${BACKUP_FORMAT}`);
  const here = await schemaVersion(client);
  if (header.schema !== here) {
    throw new RestoreRefused(
      `The backup was made at schema ${header.schema}, the database is at ${here}: use the build that made it`,
    );
  }
}

async function insert(
  client: pg.Client,
  { table, rows }: Batch,
  tables: ReadonlyMap<string, BackupTable>,
  counts: Record<string, number>,
): Promise<void> {
  const known = tables.get(table);
  if (!known) throw new RestoreRefused(`The backup has a table "${table}" that this schema has not`);
  const columns = known.columns.map(quoted).join(', ');
  await client.query(
    `insert into ${quoted(table)} (${columns}) overriding system value
     select ${columns} from jsonb_populate_recordset(null::${quoted(table)}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
  counts[table] = (counts[table] ?? 0) + rows.length;
}
