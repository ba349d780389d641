import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A hand-written migration: a list of SQL statements run in one transaction; there is no way back but a new one. */
export abstract class SqlMigration implements MigrationInterface {
  abstract readonly name: string;
  abstract statements(): readonly string[];

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`set local lock_timeout = '3s'`);
    for (const statement of this.statements()) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only: restore a backup or write the next migration'));
  }
}
