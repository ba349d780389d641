import { describe, expect, it } from '@jest/globals';
import { primaryName, type ListEntry } from '@downstream/checks/core';
import { aParty } from '@downstream/checks/core/testing';
import { ofacSdnFiles, readOfacSdn } from '@downstream/checks/list-formats';
import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MASS } from './method';
import { screen } from './screen';
import { createScreeningIndex } from './screening-index';

const data = join(import.meta.dirname, '../../../../../shared/data');
const present = existsSync(data);
if (!present) console.info(`Screening against the published list skipped: no folder ${data}`);

function load() {
  const folder = join(data, 'ofac/sdn_legacy_2023-12-28');
  const read = readOfacSdn(
    'ofac-sdn',
    ofacSdnFiles.map((name) => ({ name, bytes: readFileSync(join(folder, name)) })),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  const rows = parse(readFileSync(join(data, 'name_matching/yente_negatives_us.csv')), { columns: true });
  const strangers = (rows as { full_name: string }[]).map(({ full_name }) => full_name);
  const index = createScreeningIndex(read.entries);
  return { entries: read.entries, strangers, index, addresses: index.addresses() };
}
const list = present ? load() : null;

const partyOf = (entry: ListEntry, name: string) =>
  aParty({ names: [name], countries: [], kind: entry.kind === 'INDIVIDUAL' ? 'PERSON' : 'ORGANISATION' });

describe('screening against the published OFAC SDN list', () => {
  (present ? it : it.skip)('finds every seven-hundredth entry under its own name', () => {
    if (!list) return;
    const some = list.entries.filter(({ kind }, i) => i % 700 === 0 && (kind === 'INDIVIDUAL' || kind === 'ENTITY'));
    const lost = some.filter((entry) => {
      const found = screen(partyOf(entry, primaryName(entry)), list.index).find((hit) => hit.entry === entry);
      return found?.score !== 1;
    });
    console.info(`${some.length} entries screened under their own names, ${lost.length} not found with score 1`);
    expect(lost.map(primaryName)).toEqual([]);
  });

  (present ? it : it.skip)('raises few hits for people who are not on it', () => {
    if (!list) return;
    const some = list.strangers.filter((_, i) => i % 50 === 0);
    const hits = some.flatMap((name) =>
      screen(aParty({ kind: 'PERSON', names: [name], countries: [] }), list.index).map(
        (hit) => `${name}: ${hit.theirs.text}`,
      ),
    );
    console.info(`${some.length} strangers, ${hits.length} hits: ${hits.join('; ')}`);
    expect(hits.length).toBeLessThanOrEqual(1);
  });

  (present ? it : it.skip)('knows most buildings of the list, and few of them under one key with others', () => {
    if (!list) return;
    const streets = list.entries.flatMap(({ addresses }) => addresses.filter(({ street }) => street !== null));
    const { places, buildings } = list.addresses;
    const keyed = [...places.values()].flat().filter(({ building }) => building !== null).length;
    const crowded = [...buildings.values()].filter((entries) => entries.length > MASS).length;
    console.info(
      `${streets.length} streets, ${keyed} with a building, ${buildings.size} buildings, ${crowded} of a mass`,
    );
    expect(keyed / streets.length).toBeGreaterThan(0.7);
    expect(crowded).toBeLessThan(5);
  });

  (present ? it : it.skip)('finds no stranger by the address of somebody listed', () => {
    if (!list) return;
    const some = [...list.addresses.places.values()].filter((_, i) => i % 400 === 0);
    const hits = some.flatMap(([known]) =>
      screen(aParty({ names: ['Nordlys Termografi AS'], addresses: known ? [known.place] : [] }), list.index),
    );
    expect(hits).toEqual([]);
  });
});
