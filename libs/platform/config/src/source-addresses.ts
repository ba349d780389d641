import type { Environment } from './environment';

/** Services outside that checks ask. Addresses have no closing slash. */
export interface SourceAddresses {
  readonly gleif?: string;
  readonly vies?: string;
  /** Country and number in whose name VIES is asked. */
  readonly viesRequester?: { readonly country: string; readonly number: string };
  readonly companiesHouse?: string;
  readonly companiesHouseKey?: string;
  readonly rdap?: string;
  /** Empty: those of the machine. Not set: nobody is asked about domains. */
  readonly nameServers?: readonly string[];
}

/** Where checks ask, by the environment. */
export function sourcesOf(values: Environment): SourceAddresses {
  const { VIES_REQUESTER: requester } = values;
  return {
    ...(values.GLEIF_URL && { gleif: values.GLEIF_URL }),
    ...(values.VIES_URL && { vies: values.VIES_URL }),
    ...(requester && { viesRequester: { country: requester.slice(0, 2), number: requester.slice(2) } }),
    ...(values.COMPANIES_HOUSE_URL && { companiesHouse: values.COMPANIES_HOUSE_URL }),
    ...(values.COMPANIES_HOUSE_KEY && { companiesHouseKey: values.COMPANIES_HOUSE_KEY }),
    ...(values.RDAP_URL && { rdap: values.RDAP_URL }),
    ...(values.NAME_SERVERS && { nameServers: values.NAME_SERVERS }),
  };
}
