import * as z from 'zod';
import * as fields from '../fields';

/** Path of one distributor. */
export const distributorParams = z.strictObject({ id: fields.id<'distributor'>() });
