import { emailFacts, phoneFacts } from '@downstream/distributors/core/contact-facts';
import type { FiledDistributor } from '@downstream/distributors/server';
import { countriesOn, type CountryCode, type CountryLists, type Day, type FactValues } from '@downstream/risk/core';
import { fact, factSources, type KnownFacts } from './fact';

const { RECORD } = factSources;

/**
 * The gravest place goods may go to while no order is asked about: its own, or one of those it may sell to. A country
 * under an embargo before one that passes goods on, and that before all others.
 */
function gravestMarket(markets: readonly CountryCode[], lists: CountryLists, today: Day): CountryCode | undefined {
  const book = countriesOn(lists, today);
  const rank = (code: CountryCode) =>
    book.isIn('EMBARGO_STOP', code)
      ? 3
      : book.isTransit(code) && !book.isExempt(code)
        ? 2
        : book.isExempt(code)
          ? 0
          : 1;
  return markets.reduce<CountryCode | undefined>(
    (worst, code) => (worst === undefined || rank(code) > rank(worst) ? code : worst),
    undefined,
  );
}

/**
 * What the record of a distributor tells a rating. While no order is asked about, goods may go wherever it is or may sell
 * to. Of a website only that there is none could be told here, and an empty field does not say so.
 */
export function factsOfRecord(filed: FiledDistributor, lists: CountryLists, today: Day): KnownFacts {
  const { country, contact, website, parties, address, territory } = filed;
  const asOf = filed.changed.at.slice(0, 10);
  const mail = contact?.email ? emailFacts(contact.email, website) : undefined;
  const phone = contact?.phone ? phoneFacts(contact.phone, country) : undefined;
  const markets = [...new Set([country, ...territory])];
  const users: FactValues['order.endUsers'] = territory.map((code) => ({
    name: code,
    country: code,
    kind: 'COMPANY',
    activityCodes: [],
  }));
  const sites = parties.filter(({ role }) => role === 'SITE').flatMap((site) => site.country ?? []);
  const places = [...new Set([...(address?.country ? [address.country] : []), ...sites])].sort();
  return {
    'party.country': fact(country, RECORD, asOf),
    'party.siteCountries': places.length > 0 ? fact(places, RECORD, asOf) : undefined,
    'party.mailbox': mail && fact(mail.freeMail ? 'FREE_MAIL' : 'COMPANY', RECORD, asOf),
    // A national number is one of the country it is read for.
    'party.phoneCountry': phone?.e164 ? fact(phone.country ?? country, RECORD, asOf) : undefined,
    'order.shipTo': fact(gravestMarket(markets, lists, today), RECORD, asOf),
    'order.endUsers': territory.length > 0 ? fact(users, RECORD, asOf) : undefined,
  };
}
