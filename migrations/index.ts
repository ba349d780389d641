import { Foundation1700000000001 } from './0001-foundation';

/** All migrations in order: one line of history, never edited after merge. */
export const migrations = [Foundation1700000000001];
