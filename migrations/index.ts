import { Foundation1700000000001 } from './0001-foundation';
import { Access1700000000002 } from './0002-access';
import { Integrations1700000000006 } from './0006-integrations';

/** All migrations in order: one line of history, never edited after merge. */
export const migrations = [Foundation1700000000001, Access1700000000002, Integrations1700000000006];
