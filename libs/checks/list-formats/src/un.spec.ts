import { describe, expect, it } from '@jest/globals';
import { namesOf, faultsOf, readWell } from './testing/read-text-list';
import { un } from './un';
import { bareDocument } from './un-document';

const file = (individuals: string, entities = ''): string =>
  `<?xml version="1.0"?><CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z"><INDIVIDUALS>${individuals}</INDIVIDUALS><ENTITIES>${entities}</ENTITIES></CONSOLIDATED_LIST>`;
const person = (inner: string): string =>
  `<INDIVIDUAL><REFERENCE_NUMBER>QDi.001</REFERENCE_NUMBER><FIRST_NAME>KARIM</FIRST_NAME><SECOND_NAME>AL-SAMPLE</SECOND_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE>${inner}</INDIVIDUAL>`;
const alias = (quality: string, name: string, more = ''): string =>
  `<INDIVIDUAL_ALIAS><QUALITY>${quality}</QUALITY><ALIAS_NAME>${name}</ALIAS_NAME>${more}</INDIVIDUAL_ALIAS>`;

describe('un', () => {
  it('reads good and weak names, several in one element, empty ones and the original script', async () => {
    const { first, report } = await readWell(
      un,
      file(
        person(
          '<NAME_ORIGINAL_SCRIPT>كريم</NAME_ORIGINAL_SCRIPT>' +
            alias('Good', 'Kareem Sample; Karem Sample') +
            alias('Good', 'M. Sabet b) M. Javad') +
            alias('Low', 'Abu K', '<DATE_OF_BIRTH>1966-03-20</DATE_OF_BIRTH><NOTE>call sign</NOTE>') +
            alias('', ''),
        ),
      ),
    );
    expect(namesOf(first)).toEqual([
      'PRIMARY KARIM AL-SAMPLE',
      'AKA كريم',
      'AKA Kareem Sample',
      'AKA Karem Sample',
      'AKA M. Sabet',
      'AKA M. Javad',
      'WEAK Abu K',
    ]);
    expect(first).toMatchObject({ ref: 'QDi.001', kind: 'INDIVIDUAL', programmes: ['Al-Qaida'] });
    expect(first.births).toEqual([{ from: '1966-03-20', to: '1966-03-20', circa: false }]);
    expect(first.remarks).toEqual(['Note on a name: call sign']);
    expect(report).toMatchObject({ generatedAt: '2026-02-27T00:00:09.554Z', records: 1 });
  });

  it('takes two names of an entity apart', async () => {
    const { first } = await readWell(
      un,
      file(
        '',
        '<ENTITY><REFERENCE_NUMBER>CDe.003</REFERENCE_NUMBER><FIRST_NAME>COMPAGNIE (CA) ; GREAT COMPANY</FIRST_NAME>' +
          '<ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Old</ALIAS_NAME></ENTITY_ALIAS>' +
          '<ENTITY_ADDRESS><STREET>Avenue 5</STREET><CITY>Goma</CITY><COUNTRY>Democratic Republic of the Congo</COUNTRY></ENTITY_ADDRESS><ENTITY_ADDRESS><COUNTRY/></ENTITY_ADDRESS></ENTITY>',
      ),
    );
    expect(namesOf(first)).toEqual(['PRIMARY COMPAGNIE (CA)', 'AKA GREAT COMPANY', 'FKA Old']);
    expect(first.addresses).toEqual([
      { street: 'Avenue 5', city: 'Goma', country: 'CD', countryText: 'Democratic Republic of the Congo' },
    ]);
  });

  it('reads births exact, about and between', async () => {
    const birth = (inner: string): string => `<INDIVIDUAL_DATE_OF_BIRTH>${inner}</INDIVIDUAL_DATE_OF_BIRTH>`;
    const { first } = await readWell(
      un,
      file(
        person(
          birth('<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1967-10-08</DATE>') +
            birth('<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1961</YEAR>') +
            birth('<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1967</FROM_YEAR><TO_YEAR>1969</TO_YEAR>') +
            birth('<TYPE_OF_DATE/>'),
        ),
      ),
    );
    expect(first.births).toEqual([
      { from: '1967-10-08', to: '1967-10-08', circa: false },
      { from: '1961-01-01', to: '1961-12-31', circa: true },
      { from: '1967-01-01', to: '1969-12-31', circa: false },
    ]);
  });

  it('reads documents whose number stands in another field, and says of those without one what they are', async () => {
    const document = (inner: string): string => `<INDIVIDUAL_DOCUMENT>${inner}</INDIVIDUAL_DOCUMENT>`;
    const { first } = await readWell(
      un,
      file(
        person(
          '<NATIONALITY><VALUE>Tunisia</VALUE><VALUE>Sudanese by birth</VALUE></NATIONALITY>' +
            document(
              '<TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>K-1</NUMBER><ISSUING_COUNTRY>Iraq</ISSUING_COUNTRY>',
            ) +
            document(
              '<TYPE_OF_DOCUMENT>National Identification Number</TYPE_OF_DOCUMENT><TYPE_OF_DOCUMENT2>01846592</TYPE_OF_DOCUMENT2>',
            ) +
            document('<TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT>') +
            '<INDIVIDUAL_DOCUMENT/>',
        ),
      ),
    );
    expect(first.identifiers).toEqual([
      { type: 'PASSPORT', number: 'K-1', country: 'IQ', label: 'Passport' },
      { type: 'NATIONAL_ID', number: '01846592', country: null, label: 'National Identification Number' },
    ]);
    expect(first.nationalities).toEqual(['TN']);
    expect(first.remarks).toEqual(['Nationality: Sudanese by birth', 'Document: Passport']);
  });

  it.each([
    ['Jordan 654781', '654781', 'JO'],
    ['R00012098, South Sudan', 'R00012098', 'SS'],
    ['French passport number 05AT521433', '05AT521433', 'FR'],
    ['403062567 (US)', '403062567', 'US'],
    ['563210184 (Expires 18 Jun. 2018)', '563210184', null],
    ['CAR diplomatic passport no. 06FBO2262', '06FBO2262', null],
    ['No34409/129', '34409/129', null],
    ['SE 012820', 'SE 012820', null],
  ])('%s is number %s of %s', (text, number, country) => {
    expect(bareDocument(text)).toEqual({ number, country });
  });

  it('refuses entries without a name or a number, and other lists', async () => {
    expect(await faultsOf(un, file('<INDIVIDUAL><REFERENCE_NUMBER>a</REFERENCE_NUMBER></INDIVIDUAL>'))).toMatchObject([
      { code: 'VALUE_MISSING', column: 'FIRST_NAME' },
    ]);
    expect(await faultsOf(un, file('<INDIVIDUAL><FIRST_NAME>A</FIRST_NAME></INDIVIDUAL>'))).toMatchObject([
      { code: 'VALUE_MISSING', column: 'REFERENCE_NUMBER' },
    ]);
    expect(await faultsOf(un, '<sdnList/>')).toMatchObject([{ code: 'NOT_THIS_LIST' }]);
  });
});
