import type { distributorView } from '@downstream/contracts';
import type { DistributorDetails } from '@downstream/distributors/core';
import { emailFacts, phoneFacts } from '@downstream/distributors/core/contact-facts';
import { judgeIdentifier } from '@downstream/distributors/core/identifiers';
import type { z } from 'zod';

type Reading = z.input<typeof distributorView>['reading'];

/** What the form alone of a record's number, telephone and e-mail address tells. It is read anew each time. */
export const readingOf = ({
  registryNumber,
  contact,
  country,
  website,
}: Pick<DistributorDetails, 'registryNumber' | 'contact' | 'country' | 'website'>): Reading => ({
  registryNumber: registryNumber && judgeIdentifier({ ...registryNumber, country }),
  phone: contact?.phone ? phoneFacts(contact.phone, country) : null,
  email: (contact?.email && emailFacts(contact.email, website)) || null,
});
