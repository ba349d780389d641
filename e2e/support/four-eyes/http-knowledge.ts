import { PASSWORD } from '@downstream/access/server/testing';
import type { Tx } from '@downstream/platform/database';
import { Known, type Knowledge } from './from-schema';

/** Rooms of paths whose rows stand in a table of another name than theirs. */
const tables: Readonly<Record<string, string>> = {
  statements: 'attestation',
  portal: 'attestation',
  'statement-templates': 'own_template',
  'item-lists': 'item_list_version',
  screenings: 'own_screening',
  flags: 'red_flag',
  'change-reports': 'change_report',
};
/** Whom nobody in a sequence may shut out: the commands on them are sent ids that do not exist. */
const leftAlone = new Set(['users', 'api-keys']);

const tableOf = (room: string): string =>
  tables[room] ?? room.replaceAll('-', '_').replace(/ies$/, 'y').replace(/s$/, '');

interface Column {
  readonly table: string;
  readonly column: string;
}

/** What a sequence may name: rows of its own distributor where a table has them, else of the workspace. */
export class HttpKnowledge {
  private columns: ReadonlySet<string> | undefined;

  constructor(private readonly distributor: string) {}

  /** Everything that is asked of the world in a value, read at once. */
  async of(tx: Tx, value: unknown): Promise<Knowledge> {
    const pools = new Map<string, readonly unknown[]>();
    for (const name of namesIn(value)) if (!pools.has(name)) pools.set(name, await this.pool(tx, name));
    return (name) => pools.get(name) ?? [];
  }

  /** The version of the record that a path names, as its ETag says it. */
  async etag(tx: Tx, path: string, id: unknown): Promise<string> {
    const table = tableOf(path.split('/')[0] ?? '');
    const column = (await this.has(tx, table, 'version')) ? 'version' : 'revision';
    if (typeof id !== 'string' || !(await this.has(tx, table, column)) || !(await this.has(tx, table, 'id')))
      return '"1"';
    const [row]: { version: number }[] = await tx.query(
      `select ${column} as version from ${table} where id::text = $1`,
      [id],
    );
    return `"${row?.version ?? 1}"`;
  }

  private async pool(tx: Tx, name: string): Promise<readonly unknown[]> {
    if (name === 'password') return [PASSWORD];
    if (name === 'snapshotHash') {
      const hash = `select recommendation ->> 'snapshot' as value from review`;
      return this.values(
        tx,
        `${hash} where distributor_id = $1 and recommendation is not null order by id desc limit 1`,
      );
    }
    const [room = '', field = 'id'] = name.split(':');
    if (leftAlone.has(room)) return [];
    if (room === 'distributors' && field === 'id') return [this.distributor];
    if (field === 'partyId')
      return this.values(tx, `select id as value from party where distributor_id = $1 order by id`);
    const table = tableOf(room);
    if (!(await this.has(tx, table, field))) return [];
    const own = await this.has(tx, table, 'distributor_id');
    const where = own ? 'distributor_id = $1' : '$1::uuid is not null';
    return this.values(tx, `select ${field} as value from ${table} where ${where} order by ${field} limit 20`);
  }

  private async values(tx: Tx, sql: string): Promise<readonly unknown[]> {
    const rows: { value: unknown }[] = await tx.query(sql, [this.distributor]);
    return rows.map(({ value }) => value);
  }

  private async has(tx: Tx, table: string, column: string): Promise<boolean> {
    if (!this.columns) {
      const found: Column[] = await tx.query(
        `select table_name as "table", column_name as "column" from information_schema.columns where table_schema = 'public'`,
      );
      this.columns = new Set(found.map((one) => `${one.table}.${one.column}`));
    }
    return this.columns.has(`${table}.${column}`);
  }
}

function namesIn(value: unknown): readonly string[] {
  if (value instanceof Known) return value.names;
  if (Array.isArray(value)) return value.flatMap(namesIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(namesIn) : [];
}
