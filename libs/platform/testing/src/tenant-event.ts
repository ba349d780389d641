import { event } from '@downstream/contracts';
import { z } from 'zod';

/** The event by which a test's bare tenant begins; real ones are made by the room `access`. */
export const eventContractForTests = event({
  type: 'test.tenant-made',
  version: 1,
  subject: 'tenant',
  state: z.strictObject({ slug: z.string() }),
});
