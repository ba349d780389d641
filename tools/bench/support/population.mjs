// Distributors by the ten thousand, in the shape that people enter them: names in six scripts, every state of a life,
// owners and officers, an event each. They go past the use cases into the tables, by the owner's role.
import { DAY_MS, names, places, registryOf } from './names.mjs';

const states = [
  ['APPROVED', 45],
  ['APPROVED_WITH_CONDITIONS', 10],
  ['DRAFT', 8],
  ['EXPIRED', 7],
  ['IN_REVIEW', 6],
  ['INVITED', 5],
  ['REJECTED', 5],
  ['PENDING_APPROVAL', 4],
  ['REGISTERING', 3],
  ['TERMINATED', 3],
  ['SUSPENDED', 2],
  ['SUBMITTED', 1],
  ['SCREENING', 1],
];
const tiers = [
  [null, 15],
  ['LOW', 35],
  ['MEDIUM', 38],
  ['HIGH', 12],
];
const decided = /^(APPROVED|APPROVED_WITH_CONDITIONS|REJECTED|EXPIRED|SUSPENDED)$/;
const BATCH = 2_000;
const YEARS_MS = 3 * 365 * DAY_MS;

const iso = (ms) => new Date(ms).toISOString();

/** What a list needs of a distributor. */
function plain(dice) {
  const country = dice.weighed(places);
  const legalName = names(dice, country);
  const registryNumber = dice.below(10) === 0 ? null : registryOf(dice, country);
  const name = dice.pick(['Lin Wei', 'Anna Kovács', 'Emre Yıldız', 'Marta Ruiz', 'Олег Попов', 'Sara Haddad']);
  return {
    ...{ country, legalName, registryNumber },
    address: { lines: [`Street ${dice.below(400)}`], city: 'City', postalCode: `${dice.below(99_999)}`, country },
    website: `https://d${dice.below(1e6)}.example`,
    contact: { name, email: `p${dice.below(1e6)}@d.example`, phone: null },
    people: Array.from({ length: 1 + dice.below(5) }, () => ({ name, dateOfBirth: null })),
  };
}

/** One distributor with its event, parties and hold, as rows. */
function distributor(dice, { tenantId, sponsors, now, sortName, searchText, record = plain }) {
  const changedMs = now - dice.below(YEARS_MS);
  const id = dice.uuid(changedMs - dice.below(200 * DAY_MS));
  const eventId = dice.uuid(changedMs);
  const { country, legalName, registryNumber, address, website, contact, people } = record(dice);
  const state = dice.weighed(states);
  const sponsorId = dice.pick(sponsors);
  const author = { kind: 'user', actorId: sponsorId, personId: sponsorId, onBehalfOf: null, at: iso(changedMs) };
  const details = {
    native_name: legalName.native,
    latin_name: legalName.latin,
    name_language: legalName.language,
    country,
    registry_number: registryNumber,
    address,
    website,
    contact,
    product_lines: ['Thermal cameras', 'Lens kits'].slice(0, 1 + dice.below(2)),
    territory: [country],
    sponsor_id: sponsorId,
    expected_annual_volume: [{ item: 'HT-640 thermal camera', quantity: dice.below(500), unit: 'pieces' }],
  };
  const standing = decided.test(state) && {
    decision: state === 'REJECTED' ? 'REJECTED' : 'APPROVED',
    reviewId: dice.uuid(changedMs),
    decidedAt: iso(changedMs),
    approvedUntil: state === 'REJECTED' ? null : iso(changedMs + 365 * DAY_MS),
    conditions: [],
  };
  const row = {
    ...details,
    id,
    version: 1 + dice.below(9),
    // The work of a first look after an upgrade, unless the benchmark does it itself.
    keyed: 0,
    state,
    tier: dice.weighed(tiers),
    sort_name: sortName({ legalName }),
    search_text: searchText({ legalName, registryNumber }),
    registered: author,
    changed: author,
    changed_at: iso(changedMs),
    submitted: state === 'DRAFT' || state === 'INVITED' ? null : author,
    contributions: [{ personId: sponsorId, deed: 'REGISTERED', at: iso(changedMs) }],
    suspension: state === 'SUSPENDED' ? { from: 'APPROVED', reason: 'Asked for.', suspended: author } : null,
    standing: standing || null,
    event_id: eventId,
  };
  const bytes = JSON.stringify({ format: 'downstream-event/1', id: eventId, log: tenantId, state: row });
  const event = { id: eventId, at: row.changed_at, actor: sponsorId, party: id, seq: row.version, bytes };
  const parties = people.map(({ name, dateOfBirth }, place) => ({
    id: dice.uuid(changedMs),
    distributor_id: id,
    place,
    role: place === 0 ? 'OWNER' : 'OFFICER',
    native_name: name,
    date_of_birth: dateOfBirth,
    nationality: country,
    event_id: eventId,
  }));
  const held = dice.below(50);
  const hold = held < 2 && {
    id: dice.uuid(changedMs),
    distributor_id: id,
    placed: author,
    placed_at: iso(changedMs),
    released_at: held === 0 ? null : iso(changedMs + DAY_MS),
    event_id: eventId,
  };
  return { row, event, parties, holds: hold ? [hold] : [] };
}

const statements = {
  event: `insert into audit_event (tenant_id, id, type, at, actor_id, party_id, subject_kind, subject_id, subject_seq, leaf, bytes)
    select $1, id, 'distributor.revised', at, actor, party, 'distributor', party, seq, sha256(convert_to(bytes, 'UTF8')), bytes
    from jsonb_to_recordset($2) as e (id uuid, at timestamptz, actor uuid, party uuid, seq integer, bytes text)`,
  row: ([row]) => `insert into distributor (tenant_id, ${Object.keys(row)})
    select $1, ${Object.keys(row)} from jsonb_populate_recordset(null::distributor, $2)`,
  parties: `insert into party (tenant_id, id, distributor_id, place, role, kind, native_name, date_of_birth, nationality, event_id)
    select $1, id, distributor_id, place, role, 'PERSON', native_name, date_of_birth, nationality, event_id
    from jsonb_to_recordset($2) as p (id uuid, distributor_id uuid, place integer, role text, native_name text,
      date_of_birth date, nationality text, event_id uuid)`,
  holds: `insert into hold (tenant_id, id, distributor_id, scope, basis, reason, placed, placed_at, released_at, version, event_id)
    select $1, id, distributor_id, 'PARTY', 'PRECAUTION', 'Wait.', placed, placed_at, released_at, 1, event_id
    from jsonb_to_recordset($2) as h (id uuid, distributor_id uuid, placed jsonb, placed_at timestamptz,
      released_at timestamptz, event_id uuid)`,
};

/**
 * Gives a tenant its distributors.
 * @param owner a connection of the owner role, with `app.backup` on
 * @param options.sponsors ids of users (or of nobody) who own the relations
 * @param options.record what is said of one, by the dice; as a list needs it unless told
 * @param options.after called with what was made, in the same transaction
 * @param options.sortName with `searchText` the application's own
 */
export async function populate(owner, dice, count, options) {
  for (let done = 0; done < count; done += BATCH) {
    const made = Array.from({ length: Math.min(BATCH, count - done) }, () => distributor(dice, options));
    await owner.query('begin');
    for (const [name, statement] of Object.entries(statements)) {
      const rows = made.flatMap((one) => one[name]);
      await owner.query(typeof statement === 'string' ? statement : statement(rows), [
        options.tenantId,
        JSON.stringify(rows),
      ]);
    }
    await options.after?.(made);
    await owner.query('commit');
  }
}

/** Makes a tenant that nobody signs in to. */
export async function silentTenant(owner, dice, slug, now) {
  const [tenantId, eventId, actor] = [dice.uuid(now), dice.uuid(now), dice.uuid(now)];
  await owner.query('begin');
  await owner.query(
    `insert into tenant (id, slug, name, kind, created_at, event_id) values ($1, $2, $2, 'CUSTOMER', $3, $4)`,
    [tenantId, slug, iso(now), eventId],
  );
  const event = { id: eventId, at: iso(now), actor, party: null, seq: 1, bytes: '{}' };
  await owner.query(
    `insert into audit_event (tenant_id, id, type, at, actor_id, subject_kind, subject_id, subject_seq, leaf, bytes)
     values ($1, $2, 'tenant.created', $3, $4, 'tenant', $1, 1, sha256('{}'), '{}')`,
    [tenantId, event.id, event.at, actor],
  );
  await owner.query('commit');
  return { tenantId, sponsors: [actor] };
}
