import * as z from 'zod';
import { id, line } from '../fields';
import { route } from '../route';

/** The name of a table, as its page gives it: `distributors`. */
const table = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be the name of a table');
/** What stands in the address of a list: search, filters, order and columns. */
const query = z
  .record(z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/), line(2000))
  .refine((all) => Object.keys(all).length <= 30, 'must not hold more than 30 values');
const name = line(60);

/** So many views somebody may keep of one table. */
export const VIEWS_PER_TABLE = 100;

export const savedView = z.strictObject({
  id: id<'saved-view'>(),
  name: z.string(),
  query: z.record(z.string(), z.string()),
  /** Whether everybody in the workspace has it in their list. */
  shared: z.boolean(),
  /** Whether it is the caller's own. */
  mine: z.boolean(),
  /** Whose it is. */
  owner: z.string(),
});

export const listSavedViews = route({
  id: 'listSavedViews',
  method: 'GET',
  path: 'saved-views',
  summary: 'The views of a table that the caller has: the own ones, and those that are shared with the workspace',
  query: z.strictObject({ table }),
  response: z.strictObject({ views: z.array(savedView) }),
});

export const saveView = route({
  id: 'saveView',
  method: 'PUT',
  path: 'saved-views',
  summary: 'Saves a view of a table under a name; an own one of that name is written over',
  body: z.strictObject({ table, name, query, shared: z.boolean().default(false) }),
  response: savedView,
  refusals: ['NOT_ALLOWED', 'VIEWS_TOO_MANY'],
});

export const removeSavedView = route({
  id: 'removeSavedView',
  method: 'DELETE',
  path: 'saved-views/:id',
  summary: 'Removes an own view, for everybody where it is shared',
  params: z.strictObject({ id: id<'saved-view'>() }),
  refusals: ['NOT_FOUND'],
});
