import {
  dayIn,
  isObject,
  listIn,
  objectIn,
  textIn,
  type FileControl,
  type FileEdge,
  type FileParty,
  type Json,
  type OwnershipFile,
  type ReadNote,
} from './read-shape';

const LEI = /^[0-9A-Z]{18}[0-9]{2}$/;
const consolidated = ['IS_DIRECTLY_CONSOLIDATED_BY', 'IS_ULTIMATELY_CONSOLIDATED_BY'];

/** The first date of a relationship's own period; a period of accounts is none of who owns whom. */
function periodOf(relationship: Json): { from: string | null; until: string | null } {
  const periods = listIn(relationship['RelationshipPeriods']).map(objectIn);
  const own = periods.find((period) => period['PeriodType'] === 'RELATIONSHIP_PERIOD') ?? {};
  const [from, until] = [dayIn(own['StartDate']), dayIn(own['EndDate'])];
  return { from, until: from !== null && until !== null && until <= from ? null : until };
}

/** Level 1 record: who a legal entity is. */
function entityOf(record: Json, lei: string): FileParty {
  const entity = objectIn(record['Entity']);
  const country = textIn(entity['LegalJurisdiction']) ?? textIn(objectIn(entity['LegalAddress'])['Country']);
  const name = textIn(objectIn(entity['LegalName'])['$'] ?? entity['LegalName']) ?? lei;
  return { ref: lei, name, kind: 'ENTITY', country: country?.slice(0, 2) ?? null, number: lei };
}

/**
 * Reads records of GLEIF's golden copy in their JSON form: level 1 (`Entity`), relationships of RR-CDF (`Relationship`) and
 * reporting exceptions (`ExceptionCategory`), mixed in any order. Consolidation of accounts says who controls, not how much
 * is held: the share is unknown and the control a fact. An exception says that nobody is named: an owner undisclosed.
 */
export function readGleif(records: readonly unknown[]): OwnershipFile {
  const notes: ReadNote[] = [];
  const parties = new Map<string, FileParty>();
  const edges: FileEdge[] = [];
  const controls: FileControl[] = [];
  const nodes = new Set<string>();
  records.forEach((value, at) => {
    const place = `record ${at + 1}`;
    const note = (code: ReadNote['code'], about: string) => void notes.push({ place, code, about });
    const record = objectIn(value);
    const lei = textIn(record['LEI']);
    if (isObject(record['Relationship'])) {
      const relationship = objectIn(record['Relationship']);
      const [child, parent] = ['StartNode', 'EndNode'].map((key) => textIn(objectIn(relationship[key])['NodeID']));
      const type = textIn(relationship['RelationshipType']) ?? '';
      if (child == null || parent == null || !LEI.test(child) || !LEI.test(parent)) return note('NOT_READ', type);
      if (!consolidated.includes(type)) return note('NOT_OWNERSHIP', `${type} ${child}`);
      const registration = objectIn(record['Registration']);
      const asOf = dayIn(registration['LastUpdateDate']) ?? '1970-01-01';
      const ended = relationship['RelationshipStatus'] !== 'ACTIVE';
      if (ended) note('NO_LONGER', child);
      const period = periodOf(relationship);
      const until = period.until ?? (ended && (period.from === null || asOf > period.from) ? asOf : null);
      if (ended && until === null) return;
      nodes.add(child).add(parent);
      const grade = registration['ValidationSources'] === 'FULLY_CORROBORATED' ? ('B' as const) : ('C' as const);
      const said = { from: period.from, until, source: { text: `GLEIF, ${type}`, grade, asOf } };
      const ref = `${child} ${type} ${parent}`;
      controls.push({ ref: `${ref} control`, kind: 'CONSOLIDATED_ACCOUNTS', holder: parent, over: child, ...said });
      if (type === consolidated[1]) return note('INDIRECT', child);
      edges.push({ ref, owner: parent, asset: child, capital: { kind: 'UNKNOWN' }, votes: null, ...said });
      return;
    }
    if (lei === null || !LEI.test(lei)) return note('NOT_READ', lei ?? '');
    if (isObject(record['Entity'])) {
      parties.set(lei, entityOf(record, lei));
      return;
    }
    const category = textIn(record['ExceptionCategory']);
    if (category === null) return note('NOT_READ', lei);
    const reason = textIn(record['ExceptionReason']) ?? textIn(listIn(record['ExceptionReason'])[0]) ?? 'UNKNOWN';
    note('OWNERS_EXEMPT', `${lei} ${reason}`);
    if (!category.startsWith('DIRECT')) return;
    const nobody = `undisclosed ${lei}`;
    nodes.add(lei);
    parties.set(nobody, { ref: nobody, name: '', kind: 'UNDISCLOSED', country: null, number: null });
    const source = {
      text: `GLEIF, ${category}: ${reason}`,
      grade: 'C' as const,
      asOf: dayIn(record['ContentDate']) ?? '1970-01-01',
    };
    const always = { from: null, until: null };
    edges.push({
      ref: `${lei} ${category}`,
      owner: nobody,
      asset: lei,
      capital: { kind: 'UNKNOWN' },
      votes: null,
      ...always,
      source,
    });
  });
  for (const lei of nodes) {
    if (parties.has(lei)) continue;
    notes.push({ place: lei, code: 'PARTY_MISSING', about: lei });
    parties.set(lei, { ref: lei, name: lei, kind: 'ENTITY', country: null, number: lei });
  }
  return { parties: [...parties.values()], edges, controls, notes, statements: records.length };
}
