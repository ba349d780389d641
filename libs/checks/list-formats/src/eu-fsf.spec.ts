import { describe, expect, it } from '@jest/globals';
import { euFsf } from './eu-fsf';
import { faultsOf, namesOf, readWell } from './testing/read-text-list';

const file = (...entities: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-02-25T10:00:00.000+01:00" globalFileId="1">
${entities.join('\n')}
</export>`;
const entity = (inner: string, attributes = 'euReferenceNumber="EU.1.2" logicalId="7"', code = 'P'): string =>
  `<sanctionEntity ${attributes}><regulation programme="UKR" numberTitle="2022/1 (OJ L1)"/><subjectType code="person" classificationCode="${code}"/>${inner}</sanctionEntity>`;
const NAME = '<nameAlias wholeName="Ada Sample" strong="true" nameLanguage=""/>';

describe('eu-fsf', () => {
  it('takes the first strong name in no particular language for the main one, and composes names from their parts', async () => {
    const { first, report } = await readWell(
      euFsf,
      file(
        entity(
          '<nameAlias wholeName="Ada Échantillon" strong="true" nameLanguage="FR"/>' +
            '<nameAlias firstName="Ada" middleName="B." lastName="Sample" wholeName="" strong="true" nameLanguage="" gender="F" title="Dr" function="Minister"/>' +
            '<nameAlias wholeName="Ада" strong="false" nameLanguage="RU"/>' +
            '<nameAlias wholeName="Addy" strong="true" nameLanguage=""><remark>Low quality alias</remark></nameAlias>',
        ),
      ),
    );
    expect(namesOf(first)).toEqual(['PRIMARY Ada B. Sample', 'AKA Ada Échantillon', 'WEAK Ада', 'WEAK Addy']);
    expect(first).toMatchObject({
      ref: 'EU.1.2',
      kind: 'INDIVIDUAL',
      programmes: ['UKR'],
      title: 'Dr',
      genders: ['FEMALE'],
      remarks: ['Function: Minister', 'Regulation: 2022/1 (OJ L1)'],
    });
    expect(first.raw.startsWith('<sanctionEntity ')).toBe(true);
    expect(report.generatedAt).toBe('2026-02-25T09:00:00.000Z');
  });

  it('reads births as days, months, years, ranges and about; another calendar stays in words', async () => {
    const births = [
      'circa="false" calendarType="GREGORIAN" birthdate="1937-04-28" year="1937"',
      'circa="true" calendarType="GREGORIAN" year="1963"',
      'circa="false" calendarType="GREGORIAN" year="1964" monthOfYear="2"',
      'circa="false" calendarType="GREGORIAN" yearRangeFrom="1960" yearRangeTo="1965"',
      'circa="false" calendarType="ISLAMIC" year="1343" city="Arak" countryIso2Code="IR" countryDescription="IRAN"',
      'circa="false" calendarType="ISLAMIC" birthdate="1982-04-19" year="1402"',
      'circa="false" calendarType="GREGORIAN" countryIso2Code="00" countryDescription="UNKNOWN"',
    ];
    const { first } = await readWell(euFsf, file(entity(NAME + births.map((one) => `<birthdate ${one}/>`).join(''))));
    expect(first.births).toEqual([
      { from: '1937-04-28', to: '1937-04-28', circa: false },
      { from: '1963-01-01', to: '1963-12-31', circa: true },
      { from: '1964-02-01', to: '1964-02-29', circa: false },
      { from: '1960-01-01', to: '1965-12-31', circa: false },
      { from: '1982-04-19', to: '1982-04-19', circa: false },
    ]);
    expect(first.birthPlaces).toEqual(['Arak, IRAN']);
    expect(first.remarks).toContain('Date of birth: 1343 (ISLAMIC)');
  });

  it('reads numbers, addresses and citizenships, and no document known to be false', async () => {
    const { first } = await readWell(
      euFsf,
      file(
        entity(
          NAME +
            '<citizenship countryIso2Code="RU" countryDescription="RUSSIAN FEDERATION"/><citizenship countryIso2Code="00" countryDescription="UNKNOWN"/>' +
            '<address street="1 Sample Str." city="Moscow" zipCode="119071" poBox="5" countryIso2Code="RU" countryDescription="RUSSIAN FEDERATION"><contactInfo key="EMAIL" value="a@example.org"/></address>' +
            '<address city="" street="" countryIso2Code="00" countryDescription="UNKNOWN"/>' +
            '<identification number="AD001" latinNumber="" countryIso2Code="00" identificationTypeCode="passport" identificationTypeDescription="National passport"/>' +
            '<identification number="7707083893" countryIso2Code="RU" identificationTypeCode="fiscalcode"/>' +
            '<identification number="X99" knownFalse="true" identificationTypeCode="passport"/>',
        ),
      ),
    );
    expect(first.nationalities).toEqual(['RU']);
    expect(first.addresses).toEqual([
      { street: '1 Sample Str., PO Box 5', city: 'Moscow 119071', country: 'RU', countryText: 'RUSSIAN FEDERATION' },
    ]);
    expect(first.identifiers).toEqual([
      { type: 'PASSPORT', number: 'AD001', country: null, label: 'National passport' },
      { type: 'TAX', number: '7707083893', country: 'RU', label: 'fiscalcode' },
    ]);
    expect(first.remarks).toEqual(expect.arrayContaining(['Document known to be false: X99', 'EMAIL: a@example.org']));
  });

  it('refuses entities without names or numbers, of another kind, or there twice', async () => {
    expect(await faultsOf(euFsf, file(entity('')))).toMatchObject([{ code: 'VALUE_MISSING', column: 'nameAlias' }]);
    expect(await faultsOf(euFsf, file(entity(NAME, '')))).toMatchObject([{ code: 'VALUE_MISSING' }]);
    expect(await faultsOf(euFsf, file(entity(NAME, undefined, 'X')))).toMatchObject([{ code: 'VALUE_UNKNOWN' }]);
    expect(await faultsOf(euFsf, file(entity(NAME), entity(NAME)))).toMatchObject([{ code: 'NUMBER_TWICE', row: 4 }]);
    expect(await faultsOf(euFsf, file())).toMatchObject([{ code: 'FILE_EMPTY' }]);
  });
});
