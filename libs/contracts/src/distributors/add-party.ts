import * as z from 'zod';
import { route } from '../route';
import { relatedParty, writtenNameInput } from './facts';
import { distributorParams } from './ids';
import { distributorView } from './view';

const facts = relatedParty();

export const addParty = route({
  id: 'addParty',
  method: 'POST',
  path: 'distributors/:id/parties',
  summary:
    'Adds somebody or some place beside a distributor in one role. An owner needs a share, if only an unknown one with the reason why; a signatory is a person, a site needs an address.',
  params: distributorParams,
  body: z.strictObject({
    role: facts.role,
    kind: facts.kind,
    name: writtenNameInput,
    dateOfBirth: facts.dateOfBirth.default(null),
    nationality: facts.nationality.default(null),
    country: facts.country.default(null),
    address: facts.address.default(null),
    position: facts.position.default(null),
    share: facts.share.default(null),
  }),
  response: distributorView,
  status: 201,
  refusals: ['NOT_FOUND', 'DISTRIBUTOR_LOCKED', 'PARTY_INVALID', 'PARTY_ALREADY_LISTED', 'SHARES_EXCEED_WHOLE'],
});
