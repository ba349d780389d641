import { unreadable, type AnswerReading } from './answer-fault';
import { AnswerPart } from './answer-part';
import {
  emptyRecord,
  type CompanyStatus,
  type OtherName,
  type RegistryAddress,
  type RegistryChange,
  type RegistryChangeSubject,
  type RegistryOfficer,
  type RegistryOwner,
  type RegistryRecord,
} from './registry-record';

/** `company_status` of a profile, as the enumerations of the API list them. */
const statuses: Readonly<Record<string, CompanyStatus>> = {
  active: 'ACTIVE',
  open: 'ACTIVE',
  registered: 'ACTIVE',
  dissolved: 'DISSOLVED',
  'converted-closed': 'DISSOLVED',
  closed: 'DISSOLVED',
  removed: 'DISSOLVED',
  liquidation: 'INSOLVENT',
  receivership: 'INSOLVENT',
  administration: 'INSOLVENT',
  'voluntary-arrangement': 'INSOLVENT',
  'insolvency-proceedings': 'INSOLVENT',
};

/** The register's words for the parts of the kingdom, and some of its neighbours, as they stand in addresses. */
const countries: Readonly<Record<string, string>> = {
  'united kingdom': 'GB',
  'great britain': 'GB',
  england: 'GB',
  wales: 'GB',
  scotland: 'GB',
  'northern ireland': 'GB',
  'england and wales': 'GB',
  ireland: 'IE',
  jersey: 'JE',
  guernsey: 'GG',
  'isle of man': 'IM',
};

const countryOf = (word: string | null): string | null =>
  word === null ? null : (countries[word.toLowerCase()] ?? null);

function addressOf(part: AnswerPart): RegistryAddress | null {
  if (!part.isObject) return part.isAbsent ? null : (part.odd('WRONG_TYPE'), null);
  const premises = part.of('premises').text();
  const first = part.of('address_line_1').text();
  const lines = [
    part.of('care_of').text(),
    part.of('po_box').text(),
    [premises, first].filter((line) => line !== null).join(' ') || null,
    part.of('address_line_2').text(),
  ].filter((line) => line !== null);
  const country = part.of('country');
  const word = country.text();
  if (word !== null && countryOf(word) === null) country.odd('NO_COUNTRY', word);
  return {
    lines,
    city: part.of('locality').text(),
    postalCode: part.of('postal_code').text(),
    country: countryOf(word),
  };
}

/** Reads the answer of `GET /company/{number}` of the Companies House public data API. */
export function readCompanyProfile(text: string, asked: string): AnswerReading<RegistryRecord> {
  const answer = AnswerPart.parse(text);
  if (!answer) return unreadable('NOT_JSON');
  const number = answer.of('company_number').text();
  if (number === null) return unreadable('NOT_AN_ANSWER', '/company_number', null, answer.faults);
  if (number.toUpperCase() !== asked.toUpperCase())
    return unreadable('OTHER_SUBJECT', '/company_number', number.slice(0, 200));
  const written = answer.of('company_status').needed();
  const detail = answer.of('company_status_detail').text();
  const known = written === null ? null : statuses[written];
  if (written !== null && known === undefined) answer.of('company_status').odd('UNKNOWN_WORD', written);
  const former = answer
    .of('previous_company_names')
    .list()
    .flatMap((one): OtherName[] => {
      const name = one.of('name').text();
      return name === null ? [] : [{ name, kind: 'FORMER', until: one.of('ceased_on').day() }];
    });
  const overdue = [
    answer.of('accounts').of('overdue').flag() ?? answer.of('accounts').of('next_accounts').of('overdue').flag(),
    answer.of('confirmation_statement').of('overdue').flag(),
  ].filter((flag) => flag !== null);
  const struckOff = detail !== null && /strike-off/.test(detail) && known === 'ACTIVE';
  return {
    ok: true,
    value: {
      ...emptyRecord('COMPANIES_HOUSE', 'Companies House'),
      name: answer.of('company_name').needed(),
      otherNames: former,
      number,
      country: 'GB',
      status: written === null ? null : struckOff ? 'STRIKE_OFF' : (known ?? 'OTHER'),
      statusAsWritten: [written, detail].filter((word) => word !== null).join(', ') || null,
      filingsOverdue: overdue.length === 0 ? null : overdue.includes(true),
      incorporatedOn: answer.of('date_of_creation').day(),
      dissolvedOn: answer.of('date_of_cessation').day(),
      address: addressOf(answer.of('registered_office_address')),
      activities: answer
        .of('sic_codes')
        .list()
        .flatMap((one) => {
          const code = one.text();
          return code === null ? [] : [{ scheme: 'SIC_UK', code }];
        }),
      changes: former.flatMap(({ name, until }) =>
        until === null ? [] : [{ on: until, subject: 'NAME', what: name }],
      ),
    },
    faults: answer.faults,
  };
}

/** Reads `GET /company/{number}/officers`; those who resigned are in it, with the day. */
export function readOfficers(text: string): AnswerReading<readonly RegistryOfficer[]> {
  const answer = AnswerPart.parse(text);
  if (!answer) return unreadable('NOT_JSON');
  if (answer.of('items').isAbsent) return unreadable('NOT_AN_ANSWER', '/items', null, answer.faults);
  const officers = answer
    .of('items')
    .list()
    .flatMap((one): RegistryOfficer[] => {
      const name = one.of('name').needed();
      if (name === null) return [];
      return [
        {
          name,
          role: one.of('officer_role').text() ?? 'officer',
          appointedOn: one.of('appointed_on').day(),
          resignedOn: one.of('resigned_on').day(),
          nationality: one.of('nationality').text(),
          country: countryOf(one.of('country_of_residence').text()),
        },
      ];
    });
  return { ok: true, value: officers, faults: answer.faults };
}

/** `ownership-of-shares-25-to-50-percent` and its like: a band of shares, both bounds as the register writes them. */
const BAND = /^ownership-of-shares-(?:(\d+)-to-(\d+)|more-than-(\d+))-percent/;

function shareOf(natures: readonly string[]): RegistryOwner['share'] {
  const bands = natures.flatMap((nature) => {
    const [, from, to, more] = BAND.exec(nature) ?? [];
    if (more) return [{ from: Number(more), to: 100 }];
    return from && to ? [{ from: Number(from), to: Number(to) }] : [];
  });
  if (bands.length === 0) return null;
  return { from: Math.min(...bands.map(({ from }) => from)), to: Math.max(...bands.map(({ to }) => to)) };
}

/** Reads `GET /company/{number}/persons-with-significant-control`. */
export function readControllers(text: string): AnswerReading<readonly RegistryOwner[]> {
  const answer = AnswerPart.parse(text);
  if (!answer) return unreadable('NOT_JSON');
  if (answer.of('items').isAbsent) return unreadable('NOT_AN_ANSWER', '/items', null, answer.faults);
  const owners = answer
    .of('items')
    .list()
    .flatMap((one): RegistryOwner[] => {
      const kind = one.of('kind').text() ?? '';
      // A protected person has no name in the register, and stays an owner all the same.
      const name = one.of('name').text() ?? (/super-secure/.test(kind) ? '(protected by the register)' : null);
      if (name === null) return (one.of('name').odd('MISSING'), []);
      const natures = one
        .of('natures_of_control')
        .list()
        .flatMap((nature) => nature.text() ?? []);
      return [
        {
          name,
          kind: /individual/.test(kind) ? 'PERSON' : /corporate|legal-person/.test(kind) ? 'ORGANISATION' : 'UNKNOWN',
          share: shareOf(natures),
          natures,
          since: one.of('notified_on').day(),
          until: one.of('ceased_on').day(),
          country: countryOf(
            one.of('identification').of('country_registered').text() ?? one.of('country_of_residence').text(),
          ),
        },
      ];
    });
  return { ok: true, value: owners, faults: answer.faults };
}

/** `category` of a filing, by what it changes. */
const subjects: Readonly<Record<string, RegistryChangeSubject>> = {
  address: 'ADDRESS',
  officers: 'OFFICERS',
  'persons-with-significant-control': 'OWNERS',
  'change-of-name': 'NAME',
  insolvency: 'STATUS',
  dissolution: 'STATUS',
  gazette: 'STATUS',
};

/** Reads `GET /company/{number}/filing-history`: what changed, the newest first; filings that change nothing are left out. */
export function readFilings(text: string): AnswerReading<readonly RegistryChange[]> {
  const answer = AnswerPart.parse(text);
  if (!answer) return unreadable('NOT_JSON');
  if (answer.of('items').isAbsent) return unreadable('NOT_AN_ANSWER', '/items', null, answer.faults);
  const changes = answer
    .of('items')
    .list()
    .flatMap((one): RegistryChange[] => {
      const subject = subjects[one.of('category').text() ?? ''];
      const on = one.of('action_date').day() ?? one.of('date').day();
      if (subject === undefined) return [];
      if (on === null) return (one.of('date').odd('MISSING'), []);
      return [{ on, subject, what: one.of('description').text() ?? one.of('type').text() ?? subject }];
    });
  return { ok: true, value: newestFirst(changes), faults: answer.faults };
}

/** Changes with the newest first; those of one day stay as they are. */
export const newestFirst = (changes: readonly RegistryChange[]): readonly RegistryChange[] =>
  [...changes].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
