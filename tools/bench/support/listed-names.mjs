// The names that searches are measured on: those of real lists where ../shared/data is, else of the bundled sample.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../setup/dependencies.mjs';
import { PlainError } from '../../setup/plain-error.mjs';
import { chance } from './random.mjs';

export const sharedData = join(root, '../shared/data');
const sample = join(root, 'libs/checks/list-formats/src/sample-sdn');

/** Lists whose names are all indexed. */
const whole = [
  ['ofac-sdn', 'ofac/sdn_legacy_2023-12-28'],
  ['bis-dpl', 'us_csl/dpl_2022-09.txt'],
  ['un', 'nc/un/UN_consolidated_2026-02.xml'],
];
/** Lists of which those entries are indexed that queries in another script are about. */
const native = [
  ['eu-fsf', 'eu/EU_xmlFullSanctionsList_1_1_RECONSTRUCTED_2026-02.xml.gz'],
  ['uk', 'uk/UK_Sanctions_List_RECONSTRUCTED_2026-02.xml.gz'],
];
const scripts = { Cyrillic: 'cyrillic', Arabic: 'arabic', Han: 'chinese' };
const ENTRIES_PER_SCRIPT = 200;

function sourcesAt(code, place) {
  const files = statSync(place).isDirectory() ? readdirSync(place).map((name) => join(place, name)) : [place];
  return files.map((file) =>
    code.sourceOfBytes(file.slice(file.lastIndexOf('/') + 1), new Uint8Array(readFileSync(file))),
  );
}

async function entriesOf(code, id, place) {
  const read = await code.formatOf(id).read(id, sourcesAt(code, place));
  if (!read.ok) throw new PlainError(`${place} cannot be read as ${id}: ${JSON.stringify(read.errors[0])}`);
  return read.entries;
}

const kindOf = (entry) =>
  entry.kind === 'INDIVIDUAL' ? 'PERSON' : entry.kind === 'UNKNOWN' ? undefined : 'ORGANISATION';

/**
 * Reads the lists.
 * @returns `{ names, natives, notes }`: `names` are `{ entity, source, kind, name }` in Latin letters, with `aside` for
 *   those that are there only because of the `natives`: the same in other scripts with `script` besides, each of an
 *   entity that is also among `names`; `notes` say what is missing
 */
export async function listedNames(code) {
  const [names, natives, notes] = [[], [], []];
  const take = (id, entry, only) => {
    const [source, entity, kind] = [id, `${id}:${entry.ref}`, kindOf(entry)];
    const all = entry.names.map(({ text }) => ({ entity, source, kind, name: text, script: code.scriptOf(text) }));
    const latin = all.filter(({ script }) => script === 'Latin');
    const own = all.filter(({ script }) => scripts[script]);
    if (latin.length === 0 || (only && !own.some(({ script }) => only.has(`${entity} ${script}`)))) return;
    for (const { name } of latin) names.push({ entity, source, kind, name, ...(only && { aside: true }) });
    for (const one of own) {
      if (!only || only.has(`${entity} ${one.script}`)) natives.push({ ...one, script: scripts[one.script] });
    }
  };
  const readable = (lists) =>
    lists.filter(([id, path]) => {
      const why = !code.formatOf(id)
        ? 'its format cannot be read yet'
        : !existsSync(join(sharedData, path)) && 'not there';
      if (why) notes.push(`${path}: ${why}`);
      return !why;
    });

  if (!existsSync(sharedData)) {
    notes.push('../shared/data is not there: the bundled sample and invented words instead of real lists');
    for (const entry of await entriesOf(code, 'ofac-sdn', sample)) take('ofac-sdn', entry);
    return { names, natives, notes };
  }
  for (const [id, path] of readable(whole)) {
    for (const entry of await entriesOf(code, id, join(sharedData, path))) take(id, entry);
  }
  for (const [id, path] of readable(native)) {
    const entries = await entriesOf(code, id, join(sharedData, path));
    const chosen = new Set();
    for (const script of Object.keys(scripts)) {
      const having = entries.filter(
        ({ names }) =>
          names.some(({ text }) => code.scriptOf(text) === script) &&
          names.some(({ text }) => code.scriptOf(text) === 'Latin'),
      );
      for (const { ref } of chance(7).sample(having, ENTRIES_PER_SCRIPT)) chosen.add(`${id}:${ref} ${script}`);
    }
    for (const entry of entries) take(id, entry, chosen);
  }
  return { names, natives, notes };
}
