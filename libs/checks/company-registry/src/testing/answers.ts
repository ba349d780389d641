/** An LEI record as the GLEIF API answers, made up. */
export const leiAnswer = (
  lei: string,
  {
    name = 'Harbour Optics GmbH',
    status = 'ACTIVE',
    registration = 'ISSUED',
  }: { name?: string; status?: string; registration?: string } = {},
) => ({
  meta: { goldenCopy: { publishDate: '2026-11-20T16:00:00Z' } },
  data: {
    type: 'lei-records',
    id: lei,
    attributes: {
      lei,
      entity: {
        legalName: { name, language: 'de' },
        otherNames: [{ name: 'Hafenoptik GmbH', language: 'de', type: 'PREVIOUS_LEGAL_NAME' }],
        transliteratedOtherNames: [],
        legalAddress: {
          language: 'de',
          addressLines: ['Hafenstraße 12'],
          addressNumber: null,
          city: 'Hamburg',
          region: 'DE-HH',
          country: 'DE',
          postalCode: '20457',
        },
        headquartersAddress: {
          language: 'de',
          addressLines: ['Am Kai 3'],
          city: 'Bremen',
          region: 'DE-HB',
          country: 'DE',
          postalCode: '28217',
        },
        registeredAt: { id: 'RA000276', other: null },
        registeredAs: 'HRB 70123',
        jurisdiction: 'DE',
        category: 'GENERAL',
        status,
        expiration: { date: null, reason: null },
        successorEntities: [],
        creationDate: '2011-05-02T00:00:00Z',
      },
      registration: {
        initialRegistrationDate: '2018-01-10T09:00:00Z',
        lastUpdateDate: '2026-01-12T09:00:00Z',
        status: registration,
        nextRenewalDate: '2027-01-10T09:00:00Z',
        managingLou: '529900T8BM49AURSDO55',
        corroborationLevel: 'FULLY_CORROBORATED',
      },
    },
    relationships: {},
  },
});

/** Why there is no parent, as the GLEIF API answers. */
export const leiException = {
  data: {
    type: 'reporting-exceptions',
    attributes: {
      category: 'DIRECT_ACCOUNTING_CONSOLIDATION_PARENT',
      reason: 'NATURAL_PERSONS',
      validFrom: '2024-02-01',
    },
  },
};

/** What VIES answers for a number that is valid. */
export const viesAnswer = {
  countryCode: 'DE',
  vatNumber: '811907980',
  requestDate: '2026-11-23T08:15:30.123Z',
  valid: true,
  requestIdentifier: 'WAPIAAAAYx1y2z3a',
  name: '---',
  address: '---',
  traderName: '---',
  traderNameMatch: 'NOT_PROCESSED',
};

/** What VIES answers while an authority is away. */
export const viesFault = (error: string) => ({ actionSucceed: false, errorWrappers: [{ error, message: '' }] });

/** A profile as Companies House answers, made up. */
export const companyProfile = {
  company_name: 'HARBOUR OPTICS LIMITED',
  company_number: '07123456',
  company_status: 'active',
  type: 'ltd',
  jurisdiction: 'england-wales',
  date_of_creation: '2010-01-12',
  registered_office_address: {
    premises: '12',
    address_line_1: 'Market Street',
    locality: 'Bristol',
    postal_code: 'BS1 4DJ',
    country: 'England',
  },
  sic_codes: ['46520', '26701'],
  accounts: { overdue: false, next_accounts: { overdue: false, due_on: '2027-09-30' } },
  confirmation_statement: { overdue: true, next_due: '2026-01-26' },
  previous_company_names: [{ name: 'QUAY GLASS LIMITED', effective_from: '2010-01-12', ceased_on: '2015-06-01' }],
  etag: '0',
};

export const companyOfficers = {
  items: [
    {
      name: 'DOE, Jane',
      officer_role: 'director',
      appointed_on: '2010-01-12',
      nationality: 'British',
      country_of_residence: 'England',
    },
    { name: 'ROE, Richard', officer_role: 'director', appointed_on: '2010-01-12', resigned_on: '2019-03-04' },
  ],
  active_count: 1,
  total_results: 2,
};

export const companyControllers = {
  items: [
    {
      name: 'Ms Jane Doe',
      kind: 'individual-person-with-significant-control',
      natures_of_control: ['ownership-of-shares-75-to-100-percent', 'right-to-appoint-and-remove-directors'],
      notified_on: '2016-04-06',
      country_of_residence: 'England',
    },
    { kind: 'super-secure-person-with-significant-control', notified_on: '2020-01-01' },
  ],
};

export const companyFilings = {
  items: [
    {
      date: '2019-03-05',
      action_date: '2019-03-04',
      category: 'officers',
      type: 'TM01',
      description: 'termination-director-company-with-name',
    },
    { date: '2026-02-01', category: 'address', type: 'AD01', description: 'change-registered-office-address-company' },
    { date: '2026-01-01', category: 'accounts', type: 'AA', description: 'accounts-with-accounts-type-micro-entity' },
  ],
};

/** A domain as an RDAP server answers. */
export const domainAnswer = {
  objectClassName: 'domain',
  handle: '1_DOMAIN',
  ldhName: 'HARBOUR-OPTICS.COM',
  status: ['client transfer prohibited'],
  events: [
    { eventAction: 'registration', eventDate: '2012-03-01T10:00:00Z' },
    { eventAction: 'expiration', eventDate: '2027-03-01T10:00:00Z' },
    { eventAction: 'last changed', eventDate: '2026-02-20T10:00:00Z' },
  ],
  entities: [
    {
      objectClassName: 'entity',
      handle: '292',
      roles: ['registrar'],
      vcardArray: [
        'vcard',
        [
          ['version', {}, 'text', '4.0'],
          ['fn', {}, 'text', 'A Registrar Inc.'],
        ],
      ],
    },
  ],
  nameservers: [{ objectClassName: 'nameserver', ldhName: 'NS1.EXAMPLE.NET' }],
};
