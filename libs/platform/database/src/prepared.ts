import { QueryFailedError } from 'typeorm';
import type { Tx } from './tx';

/** A statement that a connection plans once and then keeps under its name. */
export interface Statement {
  /** Unique in the house: a connection refuses another text under a name it knows. */
  readonly name: string;
  readonly text: string;
}

/**
 * Sends a prepared statement at once, before it is waited for, and gives its rows.
 * @throws QueryFailedError as `tx.query` does
 */
export type Send = <Row>(statement: Statement, values: readonly unknown[]) => Promise<Row[]>;

/** What pg's clients do with a named statement: parse and plan it at its first use on that connection. */
interface PreparingClient {
  query(statement: Statement & { values: readonly unknown[] }): Promise<{ rows: unknown[] }>;
}

/**
 * Opens the transaction's connection to prepared statements: for the few that are so large that planning costs more
 * than running, and that every write passes through.
 */
export async function preparing(tx: Tx): Promise<Send> {
  if (!tx.queryRunner) throw new Error('A transaction has a connection of its own');
  const client = (await tx.queryRunner.connect()) as PreparingClient;
  return async <Row>(statement: Statement, values: readonly unknown[]) => {
    try {
      const { rows } = await client.query({ ...statement, values });
      return rows as Row[];
    } catch (error) {
      throw new QueryFailedError(statement.text, [...values], error as Error);
    }
  };
}
