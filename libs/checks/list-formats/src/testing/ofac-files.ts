import { sourceOfBytes } from '../list-source';
import type { FormatId, ListSource } from '../list-format';

// One invented list of a person, a company, a ship and an aircraft, in every form in which OFAC publishes. The forms
// must all be read into the same entries, but for what only some of them can say (names in other scripts, measures).

const no = (count: number): string => Array.from({ length: count }, () => '-0- ').join(',');

const main = `90101,"SOLHEIM LARSEN, Ingrid","individual","SDGT] [IRAN","Director",${no(6)},"DOB 14 Mar 1979; alt. DOB circa 1980; POB Vardo, Norway; nationality Norway; Gender Female; Passport N1234567 (Norway); a.k.a. 'INGA'."
90102,"NORDLYS HANDEL AS",-0- ,"IRAN",${no(7)},"Website www.nordlys.example; Secondary sanctions risk: section 1(b) of Executive Order 13224; Tax ID No. 912345678 (Norway); Linked To: SOLHEIM LARSEN, Ingrid."
90103,"NORDSTJERNEN","vessel","IRAN",-0- ,"LABC","General Cargo","2595","1865","Norway","Nordlys Handel AS","Vessel Registration Identification IMO 7406784; Linked To: NORDLYS HANDEL AS."
90104,"LN-ABC","aircraft","SDGT",${no(7)},"Aircraft Tail Number LN-ABC8."
`;
const alternates = `90101,1,"aka","SOLHEIM, Inga",-0- \n90102,2,"fka","NORDLYS EKSPORT AS",-0- \n`;
const addresses = `90101,1,${no(4)}
90102,2,"Storgata 1, Floor 2","Oslo, Viken 0155","Norway",-0- 
90102,3,-0- ,"Jabaliya","Region: Gaza",-0- \n`;

const legacyEntry = (uid: number, type: string, name: string, rest: string): string =>
  `<sdnEntry><uid>${uid}</uid>${name}<sdnType>${type}</sdnType>${rest}</sdnEntry>\n`;
const legacyId = (type: string, number: string, country = ''): string =>
  `<id><uid>1</uid><idType>${type}</idType><idNumber>${number}</idNumber>${country && `<idCountry>${country}</idCountry>`}</id>`;
const legacyAka = (type: string, category: string, name: string): string =>
  `<aka><uid>1</uid><type>${type}</type><category>${category}</category>${name}</aka>`;
const legacyPrograms = (...names: readonly string[]): string =>
  `<programList>${names.map((name) => `<program>${name}</program>`).join('')}</programList>`;

const legacy = `<?xml version="1.0" standalone="yes"?>
<sdnList xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML">
<publshInformation><Publish_Date>11/20/2026</Publish_Date><Record_Count>4</Record_Count></publshInformation>
${legacyEntry(
  90101,
  'Individual',
  '<firstName>Ingrid</firstName><lastName>SOLHEIM LARSEN</lastName><title>Director</title>',
  `${legacyPrograms('SDGT', 'IRAN')}<idList>${legacyId('Passport', 'N1234567', 'Norway')}${legacyId('Gender', 'Female')}</idList>
<akaList>${legacyAka('a.k.a.', 'strong', '<lastName>SOLHEIM</lastName><firstName>Inga</firstName>')}${legacyAka('a.k.a.', 'weak', '<lastName>INGA</lastName>')}</akaList>
<nationalityList><nationality><uid>1</uid><country>Norway</country></nationality></nationalityList>
<dateOfBirthList><dateOfBirthItem><dateOfBirth>14 Mar 1979</dateOfBirth></dateOfBirthItem><dateOfBirthItem><dateOfBirth>circa 1980</dateOfBirth></dateOfBirthItem></dateOfBirthList>
<placeOfBirthList><placeOfBirthItem><placeOfBirth>Vardo, Norway</placeOfBirth></placeOfBirthItem></placeOfBirthList>`,
)}${legacyEntry(
  90102,
  'Entity',
  '<lastName>NORDLYS HANDEL AS</lastName>',
  `<remarks>(Linked To: SOLHEIM LARSEN, Ingrid)</remarks>${legacyPrograms('IRAN')}<idList>${legacyId('Website', 'www.nordlys.example')}${legacyId('Secondary sanctions risk:', 'section 1(b) of Executive Order 13224')}${legacyId('Tax ID No.', '912345678', 'Norway')}</idList>
<akaList>${legacyAka('f.k.a.', 'strong', '<lastName>NORDLYS EKSPORT AS</lastName>')}</akaList>
<addressList><address><uid>2</uid><address1>Storgata 1</address1><address2>Floor 2</address2><city>Oslo</city><stateOrProvince>Viken</stateOrProvince><postalCode>0155</postalCode><country>Norway</country></address>
<address><uid>3</uid><city>Jabaliya</city><country>Region: Gaza</country></address></addressList>`,
)}${legacyEntry(
  90103,
  'Vessel',
  '<lastName>NORDSTJERNEN</lastName>',
  `<remarks>(Linked To: NORDLYS HANDEL AS)</remarks>${legacyPrograms('IRAN')}<idList>${legacyId('Vessel Registration Identification', 'IMO 7406784')}</idList>
<vesselInfo><callSign>LABC</callSign><vesselType>General Cargo</vesselType><vesselFlag>Norway</vesselFlag><vesselOwner>Nordlys Handel AS</vesselOwner><tonnage>2595</tonnage><grossRegisteredTonnage>1865</grossRegisteredTonnage></vesselInfo>`,
)}${legacyEntry(90104, 'Aircraft', '<lastName>LN-ABC</lastName>', `${legacyPrograms('SDGT')}<idList>${legacyId('Aircraft Tail Number', 'LN-ABC8')}</idList>`)}</sdnList>
`;

const values = (name: string, all: Readonly<Record<string, string>>, more = ''): string =>
  `<${name}Values>${Object.entries(all)
    .map(([id, text]) => `<${name} ID="${id}"${more}>${text}</${name}>`)
    .join('')}</${name}Values>`;
const point = (year: number, month: number, day: number): string =>
  `<Year>${year}</Year><Month>${month}</Month><Day>${day}</Day>`;
const period = (from: string, to: string, about: boolean): string =>
  `<DatePeriod><Start Approximate="${about}"><From>${from}</From><To>${from}</To></Start><End Approximate="${about}"><From>${to}</From><To>${to}</To></End></DatePeriod>`;
const alias = (
  type: number,
  primary: boolean,
  weak: boolean,
  ...names: readonly (readonly [number, string])[]
): string =>
  `<Alias AliasTypeID="${type}" Primary="${primary}" LowQuality="${weak}">${names
    .map(
      ([script, name]) =>
        `<DocumentedName ID="1">${name
          .split(', ')
          .map(
            (part, i) =>
              `<DocumentedNamePart><NamePartValue NamePartGroupID="${i + 1}" ScriptID="${script}">${part}</NamePartValue></DocumentedNamePart>`,
          )
          .join('')}</DocumentedName>`,
    )
    .join('')}</Alias>`;
const party = (id: number, subType: number, aliases: string, features: string): string =>
  `<DistinctParty FixedRef="${id}"><Comment /><Profile ID="${id}" PartySubTypeID="${subType}"><Identity ID="1${id}" Primary="true">${aliases}<NamePartGroups><MasterNamePartGroup><NamePartGroup ID="1" NamePartTypeID="${subType === 4 ? 1520 : 1525}"/><NamePartGroup ID="2" NamePartTypeID="1521"/></MasterNamePartGroup></NamePartGroups></Identity>${features}</Profile></DistinctParty>\n`;
const feature = (type: number, version: string): string =>
  `<Feature FeatureTypeID="${type}"><FeatureVersion><Comment />${version}</FeatureVersion></Feature>`;
const detail = (type: number, text: string): string =>
  feature(type, `<VersionDetail DetailTypeID="1432">${text}</VersionDetail>`);
const document = (party: number, type: number, number: string, country = ''): string =>
  `<IDRegDocument ID="1" IDRegDocTypeID="${type}" IdentityID="1${party}"${country}><Comment /><IDRegistrationNo>${number}</IDRegistrationNo></IDRegDocument>\n`;
const part = (type: number, text: string): string =>
  `<LocationPart LocPartTypeID="${type}"><LocationPartValue Primary="true"><Value>${text}</Value></LocationPartValue></LocationPart>`;
const measures = (party: number, ...programmes: readonly string[]): string =>
  `<SanctionsEntry ID="${party}" ProfileID="${party}" ListID="1550"><SanctionsMeasure SanctionsTypeID="1705"/>${programmes.map((name) => `<SanctionsMeasure SanctionsTypeID="1"><Comment>${name}</Comment></SanctionsMeasure>`).join('')}</SanctionsEntry>\n`;
const relation = (from: number, to: number): string =>
  `<ProfileRelationship ID="1" From-ProfileID="${from}" To-ProfileID="${to}" RelationTypeID="15003" Former="false"/>`;

const advanced = `<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<Sanctions xmlns="http://www.un.org/sanctions/1.0"><DateOfIssue>${point(2026, 11, 20)}</DateOfIssue>
<ReferenceValueSets>${values('AliasType', { 1400: 'A.K.A.', 1401: 'F.K.A.', 1403: 'Name' })}
<AreaCodeValues><AreaCode ID="1" Description="Norway">NO</AreaCode><AreaCode ID="2" Description="undetermined"/></AreaCodeValues>
${values('Country', { 1: 'Norway' })}${values('DetailReference', { 91527: 'Female' })}
${values('FeatureType', { 1: 'Vessel Call Sign', 2: 'VESSEL TYPE', 3: 'Vessel Flag', 4: 'Vessel Owner', 5: 'Vessel Tonnage', 6: 'Vessel Gross Registered Tonnage', 8: 'Birthdate', 9: 'Place of Birth', 10: 'Nationality Country', 14: 'Website', 25: 'Location', 26: 'Title', 224: 'Gender', 504: 'Secondary sanctions risk:' })}
${values('IDRegDocType', { 1571: 'Passport', 1596: 'Tax ID No.', 1626: 'Vessel Registration Identification', 1623: 'Aircraft Tail Number' })}
${values('List', { 1550: 'SDN List' })}${values('LocPartType', { 1: 'Unknown', 1450: 'REGION', 1451: 'ADDRESS1', 1452: 'ADDRESS2', 1454: 'CITY', 1455: 'STATE/PROVINCE', 1456: 'POSTAL CODE' })}
${values('NamePartType', { 1520: 'Last Name', 1521: 'First Name', 1525: 'Entity Name' })}
<PartySubTypeValues><PartySubType ID="1" PartyTypeID="4">Vessel</PartySubType><PartySubType ID="2" PartyTypeID="4">Aircraft</PartySubType><PartySubType ID="3" PartyTypeID="2">Unknown</PartySubType><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
${values('PartyType', { 1: 'Individual', 2: 'Entity', 4: 'Transport' })}${values('RelationType', { 15003: 'Owned or Controlled By' })}
${values('SanctionsType', { 1: 'Program', 1705: 'Block' })}${values('Script', { 215: 'Latin', 220: 'Cyrillic' })}</ReferenceValueSets>
<Locations><Location ID="2"><LocationAreaCode AreaCodeID="1"/><LocationCountry CountryID="1"/>${part(1451, 'Storgata 1')}${part(1452, 'Floor 2')}${part(1454, 'Oslo')}${part(1455, 'Viken')}${part(1456, '0155')}</Location>
<Location ID="3"><LocationAreaCode AreaCodeID="2"/>${part(1454, 'Jabaliya')}${part(1450, 'Gaza')}</Location>
<Location ID="4"><LocationAreaCode AreaCodeID="2"/></Location><Location ID="5">${part(1, 'Norway')}</Location></Locations>
<IDRegDocuments>${document(90101, 1571, 'N1234567', ' IssuedBy-CountryID="1"')}${document(90102, 1596, '912345678', ' IssuedBy-CountryID="1"')}${document(90103, 1626, 'IMO 7406784')}${document(90104, 1623, 'LN-ABC8')}</IDRegDocuments>
<DistinctParties>${party(90101, 4, `${alias(1400, false, true, [215, 'INGA'])}${alias(1403, true, false, [220, 'СОЛЬХЕЙМ ЛАРСЕН, Ингрид'], [215, 'SOLHEIM LARSEN, Ingrid'])}${alias(1400, false, false, [215, 'SOLHEIM, Inga'])}`, `${feature(8, period(point(1979, 3, 14), point(1979, 3, 14), false))}${feature(8, period(point(1980, 1, 1), point(1980, 12, 31), true))}${detail(9, 'Vardo, Norway')}${feature(10, '<VersionDetail DetailTypeID="1433"/><VersionLocation LocationID="5"/>')}${feature(224, '<VersionDetail DetailTypeID="1431" DetailReferenceID="91527"/>')}${detail(26, 'Director')}${feature(25, '<VersionLocation LocationID="4"/>')}`)}${party(90102, 3, alias(1403, true, false, [215, 'NORDLYS HANDEL AS']) + alias(1401, false, false, [215, 'NORDLYS EKSPORT AS']), `${detail(14, 'www.nordlys.example')}${detail(504, 'section 1(b) of Executive Order 13224')}${feature(25, '<VersionLocation LocationID="2"/>')}${feature(25, '<VersionLocation LocationID="3"/>')}`)}${party(90103, 1, alias(1403, true, false, [215, 'NORDSTJERNEN']), `${detail(1, 'LABC')}${detail(2, 'General Cargo')}${detail(3, 'Norway')}${detail(4, 'Nordlys Handel AS')}${detail(5, '2595')}${detail(6, '1865')}`)}${party(90104, 2, alias(1403, true, false, [215, 'LN-ABC']), '')}</DistinctParties>
<ProfileRelationships>${relation(90102, 90101)}${relation(90103, 90102)}</ProfileRelationships>
<SanctionsEntries>${measures(90101, 'SDGT', 'IRAN')}${measures(90102, 'IRAN')}${measures(90103, 'IRAN')}${measures(90104, 'SDGT')}</SanctionsEntries><SanctionsEntryLinks/></Sanctions>
`;

const spelling = (script: string, name: string): string =>
  `<translation><isPrimary>true</isPrimary><script>${script}</script><formattedFullName>${name}</formattedFullName></translation>`;
const named = (primary: boolean, weak: boolean, type: string, ...spellings: readonly string[]): string =>
  `<name><isPrimary>${primary}</isPrimary>${type && `<aliasType>${type}</aliasType>`}<isLowQuality>${weak}</isLowQuality><translations>${spellings.join('')}</translations></name>`;
const fact = (type: string, value: string): string => `<feature><type>${type}</type><value>${value}</value></feature>`;
const paper = (type: string, number: string, country = ''): string =>
  `<identityDocument><type>${type}</type><documentNumber>${number}</documentNumber><isValid>true</isValid>${country && `<issuingCountry>${country}</issuingCountry>`}</identityDocument>`;
const line = (type: string, value: string): string =>
  `<addressPart><type>${type}</type><value>${value}</value></addressPart>`;
const located = (country: string, ...parts: readonly string[]): string =>
  `<address>${country && `<country>${country}</country>`}<translations><translation><script>Latin</script><addressParts>${parts.join('')}</addressParts></translation></translations></address>`;
const entity = (id: number, type: string, programmes: readonly string[], rest: string, title = ''): string =>
  `<entity id="${id}"><generalInfo><entityType>${type}</entityType>${title}</generalInfo><sanctionsLists><sanctionsList>SDN List</sanctionsList></sanctionsLists><sanctionsPrograms>${programmes.map((name) => `<sanctionsProgram>${name}</sanctionsProgram>`).join('')}</sanctionsPrograms><sanctionsTypes><sanctionsType>Block</sanctionsType></sanctionsTypes>${rest}</entity>\n`;
const linked = (name: string): string =>
  `<relationships><relationship><type>Owned or Controlled By</type><relatedEntity>${name}</relatedEntity></relationship></relationships>`;

const enhanced = `<?xml version="1.0" encoding="utf-8"?>
<sanctionsData xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ENHANCED_XML">
<publicationInfo><dataAsOf>2026-11-20T00:00:00</dataAsOf></publicationInfo><referenceValues><referenceValue><type>COUNTRY</type></referenceValue></referenceValues><featureTypes/>
<entities>${entity(90101, 'Individual', ['SDGT', 'IRAN'], `<names>${named(false, false, 'A.K.A.', spelling('Latin', 'SOLHEIM, Inga'))}${named(true, false, '', spelling('Cyrillic', 'СОЛЬХЕЙМ ЛАРСЕН, Ингрид'), spelling('Latin', 'SOLHEIM LARSEN, Ingrid'))}${named(false, true, 'A.K.A.', spelling('Latin', 'INGA'))}</names><addresses><address><translations><translation/></translations></address></addresses><features>${fact('Birthdate', '14 Mar 1979')}${fact('Birthdate', 'circa 1980')}${fact('Place of Birth', 'Vardo, Norway')}${fact('Nationality Country', 'Norway')}${fact('Gender', 'Female')}</features><identityDocuments>${paper('Passport', 'N1234567', 'Norway')}</identityDocuments>`, '<title>Director</title>')}${entity(90102, 'Entity', ['IRAN'], `<names>${named(true, false, '', spelling('Latin', 'NORDLYS HANDEL AS'))}${named(false, false, 'F.K.A.', spelling('Latin', 'NORDLYS EKSPORT AS'))}</names><addresses>${located('Norway', line('ADDRESS1', 'Storgata 1'), line('ADDRESS2', 'Floor 2'), line('CITY', 'Oslo'), line('STATE/PROVINCE', 'Viken'), line('POSTAL CODE', '0155'))}${located('', line('REGION', 'Gaza'), line('CITY', 'Jabaliya'))}</addresses><features>${fact('Website', 'www.nordlys.example')}${fact('Secondary sanctions risk:', 'section 1(b) of Executive Order 13224')}</features><identityDocuments>${paper('Tax ID No.', '912345678', 'Norway')}</identityDocuments>${linked('SOLHEIM LARSEN, Ingrid')}`)}${entity(90103, 'Vessel', ['IRAN'], `<names>${named(true, false, '', spelling('Latin', 'NORDSTJERNEN'))}</names><features>${fact('Vessel Call Sign', 'LABC')}${fact('VESSEL TYPE', 'General Cargo')}${fact('Vessel Flag', 'Norway')}${fact('Vessel Owner', 'Nordlys Handel AS')}${fact('Vessel Tonnage', '2595')}${fact('Vessel Gross Registered Tonnage', '1865')}</features><identityDocuments>${paper('Vessel Registration Identification', 'IMO 7406784')}</identityDocuments>${linked('NORDLYS HANDEL AS')}`)}${entity(90104, 'Aircraft', ['SDGT'], `<names>${named(true, false, '', spelling('Latin', 'LN-ABC'))}</names><identityDocuments>${paper('Aircraft Tail Number', 'LN-ABC8')}</identityDocuments>`)}</entities></sanctionsData>
`;

/** The texts of the list by format, and by file within it. */
export const ofacTexts = {
  'ofac-sdn': { 'sdn.csv': main, 'alt.csv': alternates, 'add.csv': addresses },
  'ofac-cons': { 'cons_prim.csv': main, 'cons_alt.csv': alternates, 'cons_add.csv': addresses },
  'ofac-xml': { 'sdn.xml': legacy },
  'ofac-advanced-xml': { 'sdn_advanced.xml': advanced },
  'ofac-enhanced-xml': { 'sdn_enhanced.xml': enhanced },
} as const satisfies Partial<Record<FormatId, Readonly<Record<string, string>>>>;

/** Names of the formats OFAC publishes in. */
export const ofacFormats = Object.keys(ofacTexts) as (keyof typeof ofacTexts)[];

/** The files of the list in a format. */
export const ofacFiles = (format: keyof typeof ofacTexts): readonly ListSource[] =>
  Object.entries(ofacTexts[format]).map(([name, text]) => sourceOfBytes(name, Buffer.from(text)));
