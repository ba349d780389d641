// The engines that are measured, each behind the same two calls: `build(names)` and then `search(query)`, which gives
// up to ten `{ at, score }`, the place of a name and how alike it is, best first.
import { Charset, Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { startPostgres } from '../../embedded-postgres.mjs';
import { connected } from './database.mjs';

export const MOST = 10;
const ROWS = 20_000;

/** The project's own, at its alert threshold unless told otherwise. */
export function ownEngine({ createNameIndex, normaliseName, search }) {
  let index;
  const entriesOf = (names) => names.map(({ name, kind }, at) => ({ ref: String(at), name, kind }));
  return {
    title: 'Downstream',
    entriesOf,
    build: (names) => void (index = createNameIndex(entriesOf(names))),
    get index() {
      return index;
    },
    search: ({ text, party }, options) =>
      search(index, normaliseName(text, party), { limit: MOST, ...options }).map(({ ref, score }) => ({
        at: Number(ref),
        score,
      })),
  };
}

/**
 * minisearch, twice on one index, which the first builds: with the search its manual shows (words by their beginnings, one
 * edit for every five letters), and with the edits alone, which is faster and finds as much.
 */
export function minisearchEngines() {
  let index;
  const search =
    (options) =>
    ({ text }) =>
      index
        .search(text, options)
        .slice(0, MOST)
        .map(({ id, score }) => ({ at: id, score }));
  const build = (names) => {
    index = new MiniSearch({ fields: ['name'] });
    index.addAll(names.map(({ name }, id) => ({ id, name })));
  };
  return [
    { title: 'minisearch', build, search: search({ prefix: true, fuzzy: 0.2 }) },
    { title: 'minisearch, edits alone', search: search({ fuzzy: 0.2 }) },
  ];
}

/** flexsearch, with its encoder for Latin that forgives most short of sounds alone, words by their beginnings. */
export function flexsearchEngine() {
  let index;
  return {
    title: 'flexsearch',
    scores: false,
    build(names) {
      index = new Index({ tokenize: 'forward', encoder: Charset.LatinBalance });
      names.forEach(({ name }, id) => index.add(id, name));
    },
    search: ({ text }) => index.search(text, { limit: MOST, suggest: true }).map((at) => ({ at, score: 0 })),
  };
}

/**
 * Trigrams in a PostgreSQL of its own with a GIN index, from a similarity of 0.3.
 * @returns `null` where the extension is not there
 */
export async function trigramEngine(context) {
  const postgres = await startPostgres({ ephemeral: true });
  context.atEnd(() => postgres.stop());
  const client = await connected(context, postgres.superuserUrl);
  const { rowCount } = await client.query(`select from pg_available_extensions where name = 'pg_trgm'`);
  if (rowCount === 0) return null;
  await client.query('create extension pg_trgm');
  await client.query('set pg_trgm.similarity_threshold = 0.3');
  return {
    title: 'pg_trgm',
    async build(names) {
      await client.query('drop table if exists listed');
      await client.query('create unlogged table listed (at integer not null, name text not null)');
      for (let from = 0; from < names.length; from += ROWS) {
        const part = names.slice(from, from + ROWS);
        await client.query('insert into listed select * from unnest($1::integer[], $2::text[])', [
          part.map((_, n) => from + n),
          part.map(({ name }) => name),
        ]);
      }
      const begun = performance.now();
      await client.query('create index on listed using gin (name gin_trgm_ops)');
      const took = performance.now() - begun;
      await client.query('vacuum analyze listed');
      return took;
    },
    async search({ text }) {
      const { rows } = await client.query({
        name: 'alike',
        text: `select at, similarity(name, $1) as score from listed where name % $1 order by score desc, at limit ${MOST}`,
        values: [text],
      });
      return rows;
    },
  };
}
