import { countryCode } from './country-code';
import { partyOf, type AdvancedParty } from './advanced-party';
import { placeOf, type AdvancedPlace } from './advanced-place';
import { AdvancedReferences } from './advanced-references';
import { addFact, entryOf } from './ofac-facts';
import { reportOf } from './report';
import { oneFileFormat } from './one-file-format';
import { childrenOf, textIn, type XmlElement } from './xml-element';
import { dayStart, XmlReading } from './xml-reading';
import { readXml, type XmlShape } from './xml-records';

/** Collects the parts of the file, which refer to one another by number, in the order in which they stand in it. */
class AdvancedList {
  readonly reading: XmlReading;
  readonly parties: AdvancedParty[] = [];
  issued: ReturnType<typeof dayStart> = null;
  private readonly references: AdvancedReferences;
  private readonly places = new Map<string, AdvancedPlace>();
  private readonly documents: { readonly record: XmlElement; readonly raw: string }[] = [];
  private readonly relations: { readonly record: XmlElement; readonly raw: string }[] = [];
  private readonly byProfile = new Map<string, AdvancedParty>();
  private readonly byIdentity = new Map<string, AdvancedParty>();

  constructor(file: string) {
    this.reading = new XmlReading(file);
    this.references = new AdvancedReferences(this.reading);
  }

  readonly records: XmlShape['records'] = {
    DateOfIssue: (record) => {
      const part = (name: string): string => textIn(record, name) ?? '';
      this.issued = dayStart(part('Year'), part('Month'), part('Day'));
    },
    ReferenceValueSets: (record) => this.references.take(record),
    'Locations/Location': (record, raw) => {
      this.places.set(record.attributes['ID'] ?? '', placeOf(record, raw, this.references));
    },
    'IDRegDocuments/IDRegDocument': (record, raw) => void this.documents.push({ record, raw }),
    'DistinctParties/DistinctParty': (record, raw) => this.takeParty(record, raw),
    'ProfileRelationships/ProfileRelationship': (record, raw) => void this.relations.push({ record, raw }),
    'SanctionsEntries/SanctionsEntry': (record, raw) => this.takeMeasures(record, raw),
  };

  /** Puts the documents and links where they belong, once every party is known. */
  complete(): void {
    for (const { record, raw } of this.documents) this.addDocument(record, raw);
    for (const { record, raw } of this.relations) this.addRelation(record, raw);
  }

  private takeParty(record: XmlElement, raw: string): void {
    const { references, places, reading } = this;
    const party = partyOf(record, raw, { references, places, reading });
    this.parties.push(party);
    for (const profile of party.profiles) this.byProfile.set(profile, party);
    for (const identity of party.identities) this.byIdentity.set(identity, party);
  }

  private party(map: ReadonlyMap<string, AdvancedParty>, record: XmlElement, field: string): AdvancedParty | undefined {
    const id = record.attributes[field];
    const party = map.get(id ?? '');
    if (!party) {
      const what = `There is no party of the number ${id ?? 'none'} in the file.`;
      this.reading.fault(record, 'REFERENCE_UNKNOWN', what, field);
    }
    return party;
  }

  private addDocument(record: XmlElement, raw: string): void {
    const party = this.party(this.byIdentity, record, 'IdentityID');
    const label = this.references.text(record, 'IDRegDocType', record.attributes['IDRegDocTypeID']);
    const country = record.attributes['IssuedBy-CountryID'];
    const issuer = country === undefined ? null : this.references.text(record, 'Country', country);
    const value = textIn(record, 'IDRegistrationNo');
    if (!party || value === null) return;
    party.raw.push(raw);
    const comment = textIn(record, 'Comment');
    addFact(party.facts, { label, value, country: countryCode(issuer), document: true, comment });
  }

  private addRelation(record: XmlElement, raw: string): void {
    const from = this.party(this.byProfile, record, 'From-ProfileID');
    const to = this.party(this.byProfile, record, 'To-ProfileID');
    const type = this.references.text(record, 'RelationType', record.attributes['RelationTypeID']);
    const name = to?.facts.names[0]?.text;
    if (!from || name === undefined) return;
    from.raw.push(raw);
    if (record.attributes['Former'] === 'true') from.facts.remarks.push(`Formerly: ${type} ${name}`);
    else from.facts.linkedTo.add(name);
  }

  /** The programmes stand among the measures, as comments of a measure of the type "Program". */
  private takeMeasures(record: XmlElement, raw: string): void {
    const party = this.party(this.byProfile, record, 'ProfileID');
    const list = this.references.text(record, 'List', record.attributes['ListID']);
    const measures = childrenOf(record, 'SanctionsMeasure').map((measure) => ({
      type: this.references.text(measure, 'SanctionsType', measure.attributes['SanctionsTypeID']),
      comment: textIn(measure, 'Comment'),
    }));
    if (!party) return;
    party.raw.push(raw);
    const others: string[] = [];
    for (const { type, comment } of measures) {
      if (type === 'Program' && comment !== null) party.facts.programmes.add(comment);
      else others.push(comment === null ? type : `${type} (${comment})`);
    }
    party.facts.remarks.push(`${list}: ${others.join(', ') || 'no measure stated'}`);
  }
}

/** SDN_ADVANCED.XML and CONS_ADVANCED.XML, under the namespace of either of their two publication services. */
export const ofacAdvancedXml = oneFileFormat({
  id: 'ofac-advanced-xml',
  title: 'OFAC SDN or consolidated list, ADVANCED XML',
  terms: null,
  read: async (list, source) => {
    const file = new AdvancedList(source.name);
    const seen = await readXml(source, { root: 'Sanctions', records: file.records });
    file.complete();
    const entries = file.parties.map(({ ref, kind, facts, raw }) =>
      entryOf(facts, { list, ref, kind, raw: raw.join('\n') }),
    );
    file.reading.finish(seen, entries.length, ['SanctionsEntryLinks']);
    return { ok: true, entries, report: reportOf(entries, { generatedAt: file.issued, notes: file.reading.notes }) };
  },
});
