import type { EventContract } from './event';
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

const isEvent = (value: unknown): value is EventContract =>
  typeof value === 'object' && value !== null && 'subject' in value && 'state' in value && 'type' in value;

/** Every event, in spine order. */
export const events: readonly EventContract[] = [
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
  .filter(isEvent);
