import { inject, Service } from '@angular/core';
import { Words } from '@downstream/ui/client';
import { Formats } from '@downstream/ui/primitives';

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
const CODE = /^[A-Z][A-Z0-9]*([_-][A-Z0-9]+)*$/;
const HASH = /^[0-9a-f]{64}$/;
const countries: readonly string[] = ['country', 'nationality', 'territory'];

// Canonical JSON sorts its keys; people read an address and a contact in this order.
const order: readonly string[] = ['name', 'email', 'phone', 'lines', 'postalCode', 'city', 'country'];
const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);

// What the record needs and no reader asks for: who did it, when and why is said by the event itself.
const technical: readonly string[] = [
  'id',
  'version',
  'changed',
  'registered',
  'submitted',
  'contributions',
  'distributorId',
  'opened',
  'placed',
  'suspended',
  'sponsorId',
  'reviewId',
  'partyId',
  'runId',
  'versionId',
  'sha256',
  'text',
  'personId',
  'actorId',
  'language',
  'by',
  'at',
  'assignee',
  'decided',
  'returned',
  'reason',
  'stateReason',
  'snapshot',
];

/**
 * Says facts of a record in the reader's language: which field a JSON pointer means, and what its value says. For
 * timelines, conflicts and frozen snapshots, whose values come as plain JSON.
 */
@Service()
export class FactWords {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  /** Whether a reader wants to see this field at all. */
  shown(pointer: string): boolean {
    const names = this.names(pointer);
    return names.length > 0 && !names.some((name) => technical.includes(name));
  }

  /** `Legal name`, `Owner or officer, share`; ids and places in lists are left out. */
  label(pointer: string): string {
    const names = this.names(pointer);
    for (let length = names.length; length > 0; length--) {
      const key = `distributors.fact.${names.slice(0, length).join('.')}`;
      if (this.words.has(key)) return this.words.say(key);
    }
    return this.words.say('distributors.fact.other');
  }

  /** The value in words; what is absent is said to be absent. */
  value(pointer: string, value: unknown): string {
    const name = this.names(pointer).at(-1) ?? '';
    if (value === null || value === undefined || value === '')
      return this.words.say(name === 'tier' ? 'distributors.tier.none' : 'distributors.fact.none');
    if (typeof value === 'boolean') return this.words.say(value ? 'distributors.fact.yes' : 'distributors.fact.no');
    if (typeof value === 'number') return name === 'percent' ? this.percent(value) : this.formats.number(value);
    if (typeof value === 'string') return this.text(name, value);
    if (Array.isArray(value)) return this.list(pointer, value);
    return isJson(value) ? this.record(pointer, value) : String(value);
  }

  /** A code of the vocabulary in its word; a code nobody gave a word is said in small letters. */
  code(code: string): string {
    const key = `distributors.code.${code}`;
    return this.words.has(key) ? this.words.say(key) : code.replace(/[_-]/g, ' ').toLowerCase();
  }

  /** `60 %`, `25 to 50 %`, `unknown: not disclosed`. */
  share(share: { kind: string; percent?: unknown; from?: unknown; to?: unknown; reason?: unknown }): string {
    if (share.kind === 'PERCENT') return this.percent(Number(share.percent));
    if (share.kind === 'BAND')
      return this.words.say('distributors.share.band', { from: Number(share.from), to: Number(share.to) });
    return this.words.say('distributors.share.unknown', { reason: this.value('/reason', share.reason) });
  }

  private percent(percent: number): string {
    return this.words.say('distributors.share.percent', { percent });
  }

  private names(pointer: string): string[] {
    return pointer
      .split('/')
      .slice(1)
      .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'))
      .filter((part) => !/^\d+$/.test(part) && !ID.test(part) && /^[a-z][A-Za-z]*$/.test(part));
  }

  private text(name: string, text: string): string {
    if (countries.includes(name) && /^[A-Z]{2}$/.test(text)) return this.formats.country(text);
    if (INSTANT.test(text)) return this.formats.dateTime(text);
    if (DATE.test(text)) return this.formats.date(text);
    if (HASH.test(text)) return `${text.slice(0, 8)}…${text.slice(-8)}`;
    const known = this.words.has(`distributors.code.${text}`);
    return known && CODE.test(text) ? this.code(text) : text;
  }

  private list(pointer: string, items: readonly unknown[]): string {
    if (items.length === 0) return this.words.say('distributors.fact.none');
    return items.map((item) => this.value(pointer, item)).join('; ');
  }

  private record(pointer: string, record: Json): string {
    if (record['erased'] === true) return this.words.say('distributors.fact.erased');
    if (typeof record['native'] === 'string') return this.name(record);
    if (typeof record['value'] === 'string' && 'scheme' in record) return this.number(record);
    if (typeof record['item'] === 'string' && typeof record['quantity'] === 'number') return this.volume(record);
    if (isJson(record['name']) && typeof record['role'] === 'string') return this.party(record);
    if (record['kind'] === 'PERCENT' || record['kind'] === 'BAND' || record['kind'] === 'UNKNOWN')
      return this.share(record as { kind: string });
    if (typeof record['field'] === 'string' && 'ours' in record && 'theirs' in record) return this.pair(record);
    const parts = Object.entries(record)
      .filter(([key, value]) => value !== null && !technical.includes(key) && !(Array.isArray(value) && !value.length))
      .sort(([a], [b]) => rank(a) - rank(b))
      .map(([key, value]) => this.labelled(`${pointer}/${key}`, value));
    return parts.length > 0 ? parts.join(', ') : this.words.say('distributors.fact.none');
  }

  /** `Valid until: 28 Jun 2027`, where the value alone would not tell what it is and the field has words of its own. */
  private labelled(pointer: string, value: unknown): string {
    const names = this.names(pointer);
    const key = `distributors.fact.${names.join('.')}`;
    const said = this.value(pointer, value);
    if (names.length < 2 || order.includes(names.at(-1) ?? '') || !this.words.has(key)) return said;
    return this.words.say('distributors.fact.labelled', { label: this.words.say(key), value: said });
  }

  /** A line of a comparison with a list entry: `Country: here Norway (NO), there Latvia (LV)`. */
  private pair({ field, ours, theirs }: Json): string {
    const name = String(field) === 'COUNTRY' ? 'country' : '';
    const facts = { field: this.code(String(field)), ours: this.side(name, ours), theirs: this.side(name, theirs) };
    return this.words.say('distributors.fact.pair', facts);
  }

  private side(name: string, value: unknown): string {
    return typeof value === 'string' ? this.text(name, value) : this.value('', value);
  }

  private name(name: Json): string {
    const { native, latin } = name;
    return typeof latin === 'string' && latin !== native ? `${String(native)} (${latin})` : String(native);
  }

  /** `HRB 48213`, whether or not the number was written with its register. */
  private number({ scheme, value }: Json): string {
    const register = typeof scheme === 'string' && !String(value).startsWith(scheme) ? [scheme] : [];
    return [...register, String(value)].join(' ');
  }

  private volume({ item, quantity, unit }: Json): string {
    const facts = { item: String(item), quantity: Number(quantity), unit: String(unit) };
    return this.words.say('distributors.overview.volume', facts);
  }

  private party(party: Json): string {
    const share = isJson(party['share']) ? [this.share(party['share'] as { kind: string })] : [];
    const words = [this.value('/name', party['name']), this.code(String(party['role'])), ...share];
    return words.join(', ');
  }
}
