import { text, nameServers, url } from './shapes';
import { variable } from './variable';

const service = () =>
  url('https', 'http')
    .refine((value) => !/[?#@]/.test(value), { error: 'has a query, a fragment or a user name' })
    .transform((value) => value.replace(/\/+$/, ''));

/** The variables of services outside that checks ask: one that is not set is asked nothing, and checks say so. */
export const sourceVariables = {
  GLEIF_URL: variable(
    {
      meaning: 'Register of legal entity identifiers that checks ask.',
      expects: 'https://api.gleif.org/api/v1',
      default: 'none: checks of such numbers say that their source is not there',
    },
    service().optional(),
  ),
  VIES_URL: variable(
    {
      meaning: 'VAT service of the European Commission that checks ask.',
      expects: 'https://ec.europa.eu/taxation_customs/vies/rest-api',
      default: 'none',
    },
    service().optional(),
  ),
  VIES_REQUESTER: variable(
    {
      meaning:
        'VAT number in whose name VIES is asked; it gives a proof of the question only to those who say who they are.',
      expects: 'country and number, such as DE811907980',
      default: 'none: no consultation number',
    },
    text('is no VAT number', (value) => /^[A-Z]{2}[0-9A-Z+*]{2,12}$/.test(value)).optional(),
  ),
  COMPANIES_HOUSE_URL: variable(
    {
      meaning: 'Company register of the United Kingdom that checks ask; it wants a key.',
      expects: 'https://api.company-information.service.gov.uk',
      default: 'none',
    },
    service().optional(),
  ),
  COMPANIES_HOUSE_KEY: variable(
    { meaning: 'Key of that register.', expects: 'the key', secret: true },
    text('holds what no key holds', (value) => /^[\x21-\x39\x3b-\x7e]{8,200}$/.test(value)).optional(),
  ),
  RDAP_URL: variable(
    {
      meaning: 'Registration data of domains that checks ask; its redirects are followed.',
      expects: 'https://rdap.org',
      default: 'none',
    },
    service().optional(),
  ),
  NAME_SERVERS: variable(
    {
      meaning: 'Name servers that checks ask about domains of contacts; with them the home page is looked at, too.',
      expects:
        'system, or IP addresses with a port where it is not 53, separated by commas, such as 192.0.2.53,[2001:db8::53]:5353',
      default: 'none: domains are not looked at',
    },
    nameServers().optional(),
  ),
};
