import { unreadable, type AnswerReading } from './answer-fault';
import { AnswerPart } from './answer-part';

/** A domain as its registry has it (RFC 9083). Dates are calendar dates. */
export interface DomainRecord {
  readonly domain: string;
  readonly registeredOn: string | null;
  readonly changedOn: string | null;
  readonly expiresOn: string | null;
  /** Words of RFC 8056, such as `client transfer prohibited`. */
  readonly statuses: readonly string[];
  readonly registrar: string | null;
  readonly nameServers: readonly string[];
}

const MOST_DEEP = 3;

/** The name in a jCard (RFC 7095): `["vcard", [["fn", {}, "text", "Name"], …]]`. */
function cardName(entity: AnswerPart): string | null {
  const [, properties] = entity.of('vcardArray').list();
  for (const property of properties?.list() ?? []) {
    const [name, , , value] = property.list();
    if (name?.text() === 'fn') return value?.text() ?? null;
  }
  return null;
}

/** Registrars may stand below other entities. */
function registrarOf(parent: AnswerPart, deep = 0): string | null {
  for (const entity of parent.of('entities').list()) {
    const roles = entity
      .of('roles')
      .list()
      .map((role) => role.text());
    if (roles.includes('registrar')) return cardName(entity) ?? entity.of('handle').text();
    const below = deep < MOST_DEEP ? registrarOf(entity, deep + 1) : null;
    if (below !== null) return below;
  }
  return null;
}

/**
 * Reads the answer of `GET /domain/{name}` of an RDAP server.
 * @param asked the name in lower case, as it goes over the wire (A-labels)
 */
export function readDomainRecord(text: string, asked: string): AnswerReading<DomainRecord> {
  const answer = AnswerPart.parse(text);
  if (!answer) return unreadable('NOT_JSON');
  if (answer.of('objectClassName').text() !== 'domain')
    return unreadable('NOT_AN_ANSWER', '/objectClassName', answer.of('objectClassName').text(), answer.faults);
  const domain = (answer.of('ldhName').text() ?? '').toLowerCase().replace(/\.$/, '');
  if (domain === '') return unreadable('NOT_AN_ANSWER', '/ldhName', null, answer.faults);
  if (domain !== asked) return unreadable('OTHER_SUBJECT', '/ldhName', domain.slice(0, 200));
  const events = answer.of('events');
  if (events.isAbsent) events.odd('MISSING');
  const on = (action: string) =>
    events
      .list()
      .find((event) => event.of('eventAction').text() === action)
      ?.of('eventDate')
      .day() ?? null;
  return {
    ok: true,
    value: {
      domain,
      registeredOn: on('registration'),
      changedOn: on('last changed'),
      expiresOn: on('expiration'),
      statuses: answer
        .of('status')
        .list()
        .flatMap((status) => status.text() ?? []),
      registrar: registrarOf(answer),
      nameServers: answer
        .of('nameservers')
        .list()
        .flatMap((server) => server.of('ldhName').text()?.toLowerCase() ?? []),
    },
    faults: answer.faults,
  };
}
