import type { Route } from './route';
import * as access from './access/index';
import * as attestations from './attestations/index';
import * as audit from './audit/index';
import * as catalogue from './catalogue/index';
import * as checks from './checks/index';
import * as distributors from './distributors/index';
import * as integrations from './integrations/index';
import * as monitoring from './monitoring/index';
import * as reviews from './reviews/index';
import * as risk from './risk/index';

const isRoute = (value: unknown): value is Route =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'summary' in value;

/** Every route of the API, in spine order. A contract exported by a room's index is on the list by itself. */
export const routes: readonly Route[] = [
  access,
  catalogue,
  distributors,
  attestations,
  checks,
  risk,
  reviews,
  monitoring,
  integrations,
  audit,
]
  .flatMap((room) => Object.values(room as Record<string, unknown>))
  .filter(isRoute);
