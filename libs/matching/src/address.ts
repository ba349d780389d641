import { addressParts, type AddressParts } from './address-parts';
import { roomsOf } from './address-rooms';
import { buildingOf, type Building } from './address-street';
import { addressTokens, type AddressToken } from './address-tokens';
import { cityStateOf, townIn } from './address-town';
import { streetWords } from './address-words';

/** An address as people write it: in parts, or all of it in `street`. */
export interface WrittenAddress {
  readonly street: string | null;
  readonly city: string | null;
  /** ISO 3166-1 alpha-2 */
  readonly country: string | null;
}

/** What an address is known by, whichever way it is written (domain reference 2.2). */
export interface AddressKeys {
  /** The room, floor or post office box; `null` where the address names none. */
  readonly unit: string | null;
  /** The unit, and each single room where it names a span of them: "rooms 1318-19/20" are three. */
  readonly units: readonly string[];
  /** The building; `null` where the address names none, or nothing says in which town. */
  readonly building: string | null;
}

const NONE: AddressKeys = { unit: null, units: [], building: null };

// "2309" is on floor 23, and "2309a", "2309-10" too.
const isOnFloor = (room: string, floor: string): boolean =>
  room.startsWith(floor) && /^\d\d(?!\d)/.test(room.slice(floor.length));

/**
 * Rooms and floors in one order, each single room behind the whole; a floor that the room's number says already is left
 * out: room 2309 is on floor 23.
 */
function unitsOf({ blocks, floors, rooms }: AddressParts, building: Building | null): readonly string[] {
  const own = [...rooms, ...(building?.room ? [building.room] : [])];
  const said = floors.filter((floor) => !own.some((room) => isOnFloor(room, floor)));
  if (own.length === 0 && said.length === 0) return [];
  const inside = building?.byBlock ? blocks.slice(1) : blocks;
  const part = (mark: string, values: readonly string[]): string[] =>
    [...new Set(values)].sort().map((value) => mark + value);
  const before = [...part('b', inside), ...part('f', said)];
  const single = own.length === 1 ? roomsOf(own[0] ?? '') : [];
  return [part('r', own), ...(single.length > 1 ? single.map((room) => [`r${room}`]) : [])].map((ends) =>
    [...before, ...ends].join(' '),
  );
}

/** The town: what the city says, else the last part behind the street that can be one, else the last one before it. */
function townOf(
  { city, country }: { readonly city: readonly (readonly AddressToken[])[]; readonly country: string | null },
  parts: AddressParts,
  building: Building | null,
): string | null {
  for (const tokens of city) {
    const town = townIn(tokens, country);
    if (town !== null) return town;
  }
  const all = parts.segments.map(({ tokens }, at) =>
    at === building?.at || streetWords.has(tokens.at(-1)?.text ?? '') ? null : townIn(tokens, country),
  );
  const at = building?.at ?? -1;
  return (
    all.slice(at + 1).findLast((town) => town !== null) ??
    all.slice(0, Math.max(at, 0)).findLast((town) => town !== null) ??
    null
  );
}

/**
 * The keys of an address: two addresses with one unit key are the same room or box, with one building key the same
 * house. Order of the parts, case, punctuation, script, abbreviations and usual spellings of street kinds, numbers,
 * floors and rooms do not matter; the country does not either where a town is named, for lists disagree about some.
 *
 * A rule of thumb, not a gazetteer: it knows no names in two languages, no old names of streets, and no numbers in
 * another order; an address that it cannot take apart has no key, and matches nothing.
 */
export function addressKeys(place: WrittenAddress): AddressKeys {
  const written = [...addressTokens(place.street ?? '')];
  if (written.length === 0) return NONE;
  const parts = addressParts(written);
  const building = buildingOf(parts);
  if (building === null && parts.box === null) return NONE;
  const city = addressTokens(place.city ?? '');
  const state = cityStateOf([...written, ...city], place.country);
  const town =
    state ?? townOf({ city, country: place.country }, parts, building) ?? place.country?.toLowerCase() ?? null;
  if (town === null) return NONE;
  const key = building && [town, building.name, ...(building.number === null ? [] : [building.number])].join('/');
  const inside = key === null ? [] : unitsOf(parts, building).map((unit) => `${key}/${unit}`);
  const units = inside.length > 0 || parts.box === null ? inside : [`${town}/box ${parts.box}`];
  return { building: key, unit: units[0] ?? null, units };
}
