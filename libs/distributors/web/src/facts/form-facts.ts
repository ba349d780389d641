import { emailFacts, phoneFacts } from '@downstream/distributors/core/contact-facts';
import { judgeIdentifier, type Judgement } from '@downstream/distributors/core/identifiers';
import type { FactsModel } from './facts-model';

/** A line beside the form: how it looks, and its words below `distributors.live.` with what they need. */
export interface ContactHint {
  readonly tone: 'good' | 'hold' | 'neutral';
  readonly key: string;
  /** Values of the words; a `country` is an ISO code that is said by its name. */
  readonly facts: Readonly<Record<string, string>>;
}

/** The register's number judged by its form, or undefined while none is typed. Nobody is refused for it. */
export const numberFacts = ({ country, scheme, number }: FactsModel): Judgement | undefined =>
  number.trim() === '' ? undefined : judgeIdentifier({ country, scheme, value: number });

function phoneHint({ contactPhone, country }: FactsModel): ContactHint[] {
  if (contactPhone.trim() === '') return [];
  const { e164, country: of, fitsCountry } = phoneFacts(contactPhone, country);
  if (e164 === null) return [{ tone: 'hold', key: 'noPhone', facts: {} }];
  if (of === null) return [{ tone: 'neutral', key: 'phone', facts: { e164 } }];
  const facts = { e164, country: of };
  return [
    { tone: fitsCountry === false ? 'hold' : 'neutral', key: fitsCountry === false ? 'phoneAbroad' : 'phoneOf', facts },
  ];
}

function emailHint({ contactEmail, website }: FactsModel): ContactHint[] {
  const email = emailFacts(contactEmail, website.trim() || null);
  if (!email) return [];
  const facts = { domain: email.domain };
  if (email.freeMail) return [{ tone: 'hold', key: 'freeMail', facts }];
  if (email.ofWebsite === null) return [];
  return [
    email.ofWebsite ? { tone: 'good', key: 'ofWebsite', facts } : { tone: 'neutral', key: 'notOfWebsite', facts },
  ];
}

/** What telephone and e-mail address tell by their form. */
export const contactHints = (model: FactsModel): readonly ContactHint[] => [...phoneHint(model), ...emailHint(model)];
