import { riskTiers } from '@downstream/kernel';
import * as z from 'zod';
import { route } from '../route';
import { detailsInput } from './facts';
import { explanationInput } from './resemblance';
import { distributorView } from './view';

export const registerDistributor = route({
  id: 'registerDistributor',
  method: 'POST',
  path: 'distributors',
  summary: 'Registers a distributor as a draft. A legal name and a country suffice; the rest may follow.',
  body: z.strictObject({
    legalName: detailsInput.legalName,
    country: detailsInput.country,
    registryNumber: detailsInput.registryNumber.default(null),
    address: detailsInput.address.default(null),
    website: detailsInput.website.default(null),
    contact: detailsInput.contact.default(null),
    productLines: detailsInput.productLines.default([]),
    territory: detailsInput.territory.default([]),
    sponsorId: detailsInput.sponsorId.default(null),
    expectedAnnualVolume: detailsInput.expectedAnnualVolume.default([]),
    tier: z.enum(riskTiers).nullable().default(null),
    /** Why one goes on although other distributors are alike. */
    explanation: explanationInput.nullable().default(null),
  }),
  response: distributorView,
  status: 201,
  refusals: ['DISTRIBUTOR_INCOMPLETE', 'NOT_FOUND'],
  idempotent: 'key-required',
});
