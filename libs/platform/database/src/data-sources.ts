import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { SnakeNaming } from './snake-naming';

/** Token of the application role's data source; only this library injects it. */
export const APP_DATA_SOURCE = Symbol('APP_DATA_SOURCE');
/** Token of the operations role's data source; only this library injects it. */
export const OPS_DATA_SOURCE = Symbol('OPS_DATA_SOURCE');

const registered = new Set<EntityTarget<ObjectLiteral>>();

/** A room's `persistence/` folder announces its rows; call it in the module file, before the application starts. */
export function registerRows(...rows: EntityTarget<ObjectLiteral>[]): void {
  for (const row of rows) registered.add(row);
}

export interface ConnectionOptions {
  readonly url: string;
  readonly poolSize: number;
  /** Shown in pg_stat_activity. */
  readonly name: string;
  readonly onPoolError?: (error: Error) => void;
}

/** Builds a data source with the house's limits: no statement runs for ever, no lock is waited for without end. */
export function dataSource({ url, poolSize, name, onPoolError }: ConnectionOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    applicationName: name,
    poolSize,
    synchronize: false,
    entities: [...registered] as never[],
    namingStrategy: new SnakeNaming(),
    poolErrorHandler: (error: Error) => onPoolError?.(error),
    extra: {
      connectionTimeoutMillis: 5_000,
      statement_timeout: 60_000,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 60_000,
    },
  });
}
