import type { FormatId } from '../list-format';

// Small invented lists in the forms of the publishers other than OFAC, each of two or three entries.

const quoted = (cells: readonly string[], by: string): string =>
  cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(by);
const table = (columns: string, rows: readonly Readonly<Record<string, string>>[], by = ','): string => {
  const names = columns.split(',');
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]
    .map((cells) => quoted(cells, by))
    .join('\r\n');
};

const usCsl = table(
  '_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,standard_order,license_requirement,license_policy,call_sign,vessel_type,gross_tonnage,gross_registered_tonnage,vessel_flag,vessel_owner,remarks,source_list_url,alt_names,citizenships,dates_of_birth,nationalities,places_of_birth,source_information_url,ids',
  [
    {
      _id: 'k1',
      source: 'Specially Designated Nationals (SDN) - Treasury Department',
      entity_number: '90101',
      type: 'Individual',
      programs: 'SDGT; IRAN',
      name: 'SOLHEIM LARSEN, Ingrid',
      addresses: 'Storgata 1, Oslo, 0155, NO',
      alt_names: 'SOLHEIM, Inga; INGA',
      dates_of_birth: '1979-03-14; circa 1980',
      nationalities: 'NO',
      places_of_birth: 'Vardo, Norway',
      ids: 'NO, N1234567, Passport; Female, Gender',
    },
    {
      _id: 'k2',
      source: 'Entity List (EL) - Bureau of Industry and Security',
      name: 'Nordlys Handel AS, a.k.a., the following: Nordlys Eksport AS',
      addresses: 'Storgata 1, Oslo, NO; Havnegata 2, Vardo, NO',
      license_requirement: 'For all items',
    },
  ],
);

const bisDpl = table(
  'Name,Street_Address,City,State,Country,Postal_Code,Effective_Date,Expiration_Date,Standard_Order,Last_Update,Action,FR_Citation',
  [
    {
      Name: ' INGRID SOLHEIM',
      Street_Address: 'STORGATA 1',
      City: 'OSLO',
      Country: 'NO',
      Effective_Date: '08/24/2022',
      Expiration_Date: '01/14/2026',
      Standard_Order: 'Y',
      Last_Update: '2022-08-29',
      Action: 'F.R. NOTICE ADDED',
      FR_Citation: '87 F.R. 1 8/29/2022',
    },
    { Name: 'NORDLYS HANDEL AS', City: 'VARDO', Country: 'NO', Effective_Date: '08/25/2022', Standard_Order: 'N' },
  ],
  '\t',
);

const ukConlist = `Last Updated,20/11/2026,,,\r\n${table(
  'Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Title,DOB,Town of Birth,Country of Birth,Nationality,Passport Details,NI Number,Position,Address 1,Address 2,Address 3,Address 4,Address 5,Address 6,Post/Zip Code,Country,Other Information,Group Type,Alias Type,Regime,Listed On,Last Updated,Group ID',
  [
    {
      'Name 6': 'SOLHEIM LARSEN',
      'Name 1': 'Ingrid',
      DOB: '14/03/1979',
      Nationality: 'Norway',
      'Address 1': 'Storgata 1',
      'Address 5': 'Oslo',
      Country: 'Norway',
      'Group Type': 'Individual',
      'Alias Type': 'Primary name',
      Regime: 'Samples',
      'Listed On': '01/04/2026',
      'Group ID': '90101',
    },
    { 'Name 6': 'SOLHEIM', 'Name 1': 'Inga', 'Group Type': 'Individual', 'Alias Type': 'AKA', 'Group ID': '90101' },
    { 'Name 6': 'NORDLYS HANDEL AS', 'Group Type': 'Entity', 'Alias Type': 'Primary name', 'Group ID': '90102' },
  ],
)}`;

const openSanctions = table(
  'id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,program_ids,dataset',
  [
    {
      id: 'x-1',
      schema: 'Person',
      name: 'Ingrid Solheim Larsen',
      aliases: 'Inga Solheim;Ингрид Сольхейм',
      birth_date: '1979-03-14',
      countries: 'no',
      identifiers: 'N1234567',
    },
    { id: 'x-2', schema: 'Company', name: 'Nordlys Handel AS', countries: 'no', addresses: '"Storgata 1; Oslo"' },
  ],
);

const own = table('id,name,aka,type,country,dob,ids,address,notes', [
  { id: 'A1', name: 'Ingrid Solheim', aka: 'Inga Solheim', type: 'person', country: 'NO', dob: '1979-03-14' },
  { id: 'A2', name: 'Nordlys Handel AS', type: 'company', country: 'Norway', ids: 'TAX 912345678 (NO)', notes: 'why' },
]);

const ftm = [
  {
    id: 'x-1',
    caption: 'Ingrid Solheim Larsen',
    schema: 'Person',
    properties: {
      name: ['Ingrid Solheim Larsen', 'Ингрид Сольхейм'],
      birthDate: ['1979-03-14'],
      nationality: ['no'],
      topics: ['sanction'],
    },
    datasets: ['sample'],
    target: true,
  },
  {
    id: 'x-2',
    caption: 'Nordlys Handel AS',
    schema: 'Company',
    properties: {
      name: ['Nordlys Handel AS'],
      jurisdiction: ['no'],
      registrationNumber: ['912345678'],
      topics: ['sanction'],
    },
    datasets: ['sample'],
    target: true,
  },
]
  .map((entity) => JSON.stringify(entity))
  .join('\n');

const euFsf = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-11-20T14:39:54.511+01:00" globalFileId="1">
<sanctionEntity designationDetails="" unitedNationId="" euReferenceNumber="EU.1.1" logicalId="90101"><regulation programme="SMP" publicationDate="2026-02-16" numberTitle="2026/1 (OJ L1)" logicalId="1"><publicationUrl>http://example.com/</publicationUrl></regulation>
<subjectType code="person" classificationCode="P"/><nameAlias firstName="Ingrid" middleName="" lastName="Solheim" wholeName="Ingrid Solheim" function="Director" gender="F" title="" nameLanguage="" strong="true" logicalId="1"/><nameAlias wholeName="Ингрид Сольхейм" nameLanguage="BG" strong="true" logicalId="2"/>
<birthdate circa="false" calendarType="GREGORIAN" city="Vardo" birthdate="1979-03-14" dayOfMonth="14" monthOfYear="3" year="1979" countryIso2Code="NO" countryDescription="NORWAY" logicalId="1"/>
<identification number="N1234567" countryIso2Code="NO" countryDescription="NORWAY" identificationTypeCode="passport" identificationTypeDescription="National passport" logicalId="3"/></sanctionEntity>
<sanctionEntity euReferenceNumber="EU.2.2" logicalId="90102"><subjectType code="enterprise" classificationCode="E"/><nameAlias wholeName="Nordlys Handel AS" strong="true" logicalId="4"/><address street="Storgata 1" city="Oslo" countryIso2Code="NO" countryDescription="NORWAY" logicalId="5"/></sanctionEntity>
</export>
`;

const un = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<CONSOLIDATED_LIST dateGenerated="2026-11-20T00:00:09.554Z"><INDIVIDUALS><INDIVIDUAL><DATAID>90101</DATAID><VERSIONNUM>1</VERSIONNUM><FIRST_NAME>INGRID</FIRST_NAME><SECOND_NAME>SOLHEIM</SECOND_NAME><UN_LIST_TYPE>SMP</UN_LIST_TYPE><REFERENCE_NUMBER>SMi.001</REFERENCE_NUMBER><LISTED_ON>2026-01-31</LISTED_ON><GENDER>Female</GENDER><COMMENTS1>Invented.</COMMENTS1><NATIONALITY><VALUE>Norway</VALUE></NATIONALITY>
<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>INGA SOLHEIM</ALIAS_NAME></INDIVIDUAL_ALIAS><INDIVIDUAL_ADDRESS><CITY>Oslo</CITY><COUNTRY>Norway</COUNTRY></INDIVIDUAL_ADDRESS><INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1979-03-14</DATE></INDIVIDUAL_DATE_OF_BIRTH><INDIVIDUAL_PLACE_OF_BIRTH><COUNTRY/></INDIVIDUAL_PLACE_OF_BIRTH>
<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>N1234567</NUMBER></INDIVIDUAL_DOCUMENT></INDIVIDUAL></INDIVIDUALS>
<ENTITIES><ENTITY><DATAID>90102</DATAID><FIRST_NAME>NORDLYS HANDEL AS</FIRST_NAME><UN_LIST_TYPE>SMP</UN_LIST_TYPE><REFERENCE_NUMBER>SMe.001</REFERENCE_NUMBER><ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>NORDLYS EKSPORT</ALIAS_NAME></ENTITY_ALIAS><ENTITY_ADDRESS><CITY>Oslo</CITY><COUNTRY>Norway</COUNTRY></ENTITY_ADDRESS></ENTITY></ENTITIES></CONSOLIDATED_LIST>
`;

const uk = `<?xml version="1.0" encoding="utf-8"?>
<Designations><DateGenerated>2026-11-20</DateGenerated>
<Designation><LastUpdated>2026-01-12</LastUpdated><DateDesignated>2026-01-10</DateDesignated><UniqueID>SMP0001</UniqueID><OFSIGroupID>90101</OFSIGroupID><Names><Name><Name1>Ingrid</Name1><Name6>SOLHEIM</Name6><NameType>Primary Name</NameType></Name><Name><Name6>INGA</Name6><NameType>Alias</NameType></Name></Names><RegimeName>The Samples Regulations</RegimeName><IndividualEntityShip>Individual</IndividualEntityShip><DesignationSource>UK</DesignationSource><SanctionsImposed>Asset freeze</SanctionsImposed></Designation>
<Designation><UniqueID>SMP0002</UniqueID><OFSIGroupID>90102</OFSIGroupID><Names><Name><Name6>NORDLYS HANDEL AS</Name6><NameType>Primary Name</NameType></Name></Names><RegimeName>The Samples Regulations</RegimeName><IndividualEntityShip>Entity</IndividualEntityShip></Designation></Designations>
`;

const seco = `<?xml version="1.0" encoding="UTF-8"?>
<swiss-sanctions-list list-type="whole-list" date="2026-11-20">
<target ssid="90101" sanctions-set-id="1"><individual><identity ssid="2" main="true"><name name-type="primary-name" quality="good" lang="eng"><name-part order="1" name-part-type="family-name"><value>Solheim</value></name-part><name-part order="2" name-part-type="given-name"><value>Ingrid</value></name-part></name><day-month-year day="14" month="3" year="1979"/></identity><justification>Invented.</justification></individual></target>
<target ssid="90102" sanctions-set-id="1"><entity><identity ssid="3" main="true"><name name-type="primary-name" quality="good" lang="eng"><name-part order="1" name-part-type="whole-name"><value>Nordlys Handel AS</value></name-part></name></identity></entity></target>
</swiss-sanctions-list>
`;

/** The texts of the lists by format, and by file within it. */
export const otherTexts = {
  'us-csl': { 'csl.csv': usCsl },
  'bis-dpl': { 'dpl.txt': bisDpl },
  'eu-fsf': { 'eu.xml': euFsf },
  un: { 'un.xml': un },
  uk: { 'uk.xml': uk },
  'uk-conlist': { 'conlist.csv': ukConlist },
  seco: { 'seco.xml': seco },
  'opensanctions-simple': { 'targets.simple.csv': openSanctions },
  ftm: { 'entities.ftm.json': ftm },
  csv: { 'list.csv': own },
} as const satisfies Partial<Record<FormatId, Readonly<Record<string, string>>>>;
