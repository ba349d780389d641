import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { detailsInput, writtenName } from './facts';
import { resemblanceList } from './resemblance';

export const findResemblances = route({
  id: 'findResemblances',
  method: 'POST',
  path: 'distributors/resemblances',
  summary:
    'Asks before a registration which distributors are like what was typed so far, rejected ones included. Nothing is kept.',
  body: z.strictObject({
    legalName: writtenName().nullable().default(null),
    country: fields.country.nullable().default(null),
    registryNumber: detailsInput.registryNumber.default(null),
    address: detailsInput.address.default(null),
    website: detailsInput.website.default(null),
    contact: z
      .strictObject({
        name: fields.line(200).nullable().default(null),
        email: fields.email.nullable().default(null),
        phone: fields.line(40).nullable().default(null),
      })
      .nullable()
      .default(null),
    /** The distributor being changed: it is not its own double. */
    except: fields.id<'distributor'>().nullable().default(null),
  }),
  response: resemblanceList,
});
