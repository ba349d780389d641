import { describe, expect, it } from '@jest/globals';
import { seco } from './seco';
import { faultsOf, namesOf, readWell } from './testing/read-text-list';

const file = (...parts: readonly string[]): string =>
  `<?xml version="1.0"?><swiss-sanctions-list list-type="whole-list" date="2026-02-25">${parts.join('')}</swiss-sanctions-list>`;
const person = (inner: string, after = ''): string =>
  `<target ssid="10" sanctions-set-id="77"><individual sex="female"><identity main="true">${inner}</identity></individual>${after}</target>`;
const part = (type: string, order: number, value: string, variants = ''): string =>
  `<name-part order="${order}" name-part-type="${type}"><value>${value}</value>${variants}</name-part>`;
const named = (parts: string, attributes = 'name-type="primary-name" quality="good" lang="eng"'): string =>
  `<name ${attributes}>${parts}</name>`;
const NAME = named(part('whole-name', 1, 'Ada Sample'));

describe('seco', () => {
  it('puts the given name first, whatever the order, and keeps titles and names before a marriage apart', async () => {
    const { first, report } = await readWell(
      seco,
      file(
        person(
          named(
            part('family-name', 1, 'Samplova') +
              part('given-name', 2, 'Ada') +
              part('father-name', 3, 'Ivanovna') +
              part('title', 4, 'Dr') +
              part('maiden-name', 5, 'Petrova'),
          ) +
            named(part('whole-name', 1, 'Addy'), 'name-type="alias" quality="low"') +
            named(part('whole-name', 1, 'Old Ada'), 'name-type="formerly-known-as" quality="good"'),
        ),
      ),
    );
    expect(namesOf(first)).toEqual(['PRIMARY Ada Ivanovna Samplova', 'WEAK Addy', 'FKA Old Ada']);
    expect(first).toMatchObject({
      ref: '10',
      kind: 'INDIVIDUAL',
      title: 'Dr',
      genders: ['FEMALE'],
      programmes: ['Sanctions set 77'],
      remarks: ['Name before marriage: Petrova'],
    });
    expect(report.generatedAt).toBe('2026-02-25T00:00:00.000Z');
  });

  it('puts spellings of parts together by language and script, and never mixes scripts', async () => {
    const variant = (script: string, text: string): string =>
      `<spelling-variant lang="rus" script="${script}">${text}</spelling-variant>`;
    const { first } = await readWell(
      seco,
      file(
        person(
          named(
            part('family-name', 1, 'Samplov', variant('Cyrl', 'Самплов') + variant('Latn', 'Samplow')) +
              part('given-name', 2, 'Ivan', variant('Cyrl', 'Иван')) +
              part('father-name', 3, 'B.'),
          ),
        ),
      ),
    );
    expect(namesOf(first)).toEqual(['PRIMARY Ivan B. Samplov', 'AKA Иван Самплов', 'AKA Ivan B. Samplow']);
  });

  it('reads births, places by their number, documents, programmes and links from elsewhere in the file', async () => {
    const { entries } = await readWell(
      seco,
      file(
        '<sanctions-program ssid="1"><program-key lang="ger">Beispiel</program-key><program-key lang="eng">Samples</program-key><sanctions-set ssid="77" lang="eng">Annex 1</sanctions-set></sanctions-program>',
        '<target ssid="10" sanctions-set-id="77"><individual><identity main="true">' +
          NAME +
          '<day-month-year day="20" month="8" year="1941"/><day-month-year year="1942" quality="low"/><place-of-birth place-id="5"/>' +
          '<nationality><country iso-code="IR">Iran</country></nationality><address place-id="5"><address-details>Street 6</address-details><zip-code>1113</zip-code></address>' +
          '<identification-document document-type="passport"><number>A 12</number><issuer code="IR"/></identification-document></identity>' +
          '<justification>Why</justification><relation target-id="11" relation-type="related-to"/></individual></target>',
        '<target ssid="11" sanctions-set-id="77"><entity><identity main="true">' +
          named(part('whole-name', 1, 'Firm')) +
          '<day-month-year day="22" month="8" year="1979"/></identity><identity main="false">' +
          named(part('whole-name', 1, 'Other Firm')) +
          '</identity></entity></target>',
        '<place ssid="5"><location>Shiraz</location><area>Fars</area><country iso-code="IR">Iran</country></place>',
      ),
    );
    expect(entries[0]).toMatchObject({
      programmes: ['Samples'],
      births: [
        { from: '1941-08-20', to: '1941-08-20', circa: false },
        { from: '1942-01-01', to: '1942-12-31', circa: true },
      ],
      birthPlaces: ['Shiraz, Fars, Iran'],
      nationalities: ['IR'],
      addresses: [{ street: 'Street 6', city: 'Shiraz Fars 1113', country: 'IR', countryText: 'Iran' }],
      identifiers: [{ type: 'PASSPORT', number: 'A 12', country: 'IR' }],
      linkedTo: ['Firm'],
      remarks: ['Justification: Why'],
    });
    expect(entries[1] && namesOf(entries[1])).toEqual(['PRIMARY Firm', 'AKA Other Firm']);
    expect(entries[1]).toMatchObject({ kind: 'ENTITY', births: [], remarks: ['Founded: 1979-8-22'] });
  });

  it('leaves a target out that was taken off the list, and says so', async () => {
    const changed = (type: string, day: string): string =>
      `<modification modification-type="${type}" effective-date="${day}"/>`;
    const { entries, report } = await readWell(
      seco,
      file(
        person(NAME, changed('listed', '2020-01-01') + changed('de-listed', '2021-01-01')),
        person(NAME, changed('de-listed', '2020-01-01') + changed('listed', '2021-01-01')).replace('"10"', '"12"'),
      ),
    );
    expect(entries.map(({ ref }) => ref)).toEqual(['12']);
    expect(report).toMatchObject({
      records: 2,
      skipped: [{ record: '10', reason: 'It was taken off the list on 2021-01-01.' }],
    });
  });

  it('reads ships and refuses what it cannot tell', async () => {
    const object = (type: string): string =>
      `<target ssid="1"><object object-type="${type}"><identity main="true">${NAME}</identity></object></target>`;
    expect((await readWell(seco, file(object('vessel')))).first.kind).toBe('VESSEL');
    expect(await faultsOf(seco, file(object('castle')))).toMatchObject([{ code: 'VALUE_UNKNOWN' }]);
    expect(await faultsOf(seco, file(person('')))).toMatchObject([{ code: 'VALUE_MISSING', column: 'name' }]);
    expect(await faultsOf(seco, file(person(NAME), person(NAME)))).toMatchObject([{ code: 'NUMBER_TWICE' }]);
  });
});
