// A statement set on its pages and sealed: a short one of one page, and one with a table of some pages, in Latin, Arabic
// and Chinese letters; and how long it takes to say whether it was changed. Needs no build.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bench } from './support/bench.mjs';
import { bundled } from './support/bundled.mjs';
import { figure, ratio } from './support/statistics.mjs';

const GOAL = 1500;
const RUNS = Number(process.env.BENCH_RUNS ?? 25);
const ROWS = 120;

/** The same paper with a table over several pages and thirty clauses. */
const longOf = (paper) => ({
  ...paper,
  blocks: paper.blocks.flatMap((block) => {
    if (block.kind === 'table') {
      const row = (n) => block.rows[n % block.rows.length].map((cell, at) => (at === 0 ? `${cell}-${n}` : cell));
      return [{ ...block, rows: Array.from({ length: ROWS }, (_, n) => row(n)) }];
    }
    if (block.kind === 'clause') return Array.from({ length: 30 }, (_, n) => ({ ...block, number: `${n + 1}.` }));
    return [block];
  }),
});

await bench('seal', async ({ say }) => {
  const { aFrame, DocumentSeals, paperPdf, somePapers } = await bundled('seal');
  const folder = mkdtempSync(join(tmpdir(), 'downstream-bench-seal-'));
  try {
    const at = new Date();
    const seals = await DocumentSeals.open({ folder, installation: 'bench.example' }, at);
    const [short, long, checked] = [[], [], []];
    let bytes = 0;
    const made = async (paper, times) => {
      const begun = performance.now();
      const { bytes: plain } = await paperPdf(paper, aFrame({ at }));
      const sealed = await seals.seal(plain, { at });
      times.push(performance.now() - begun);
      return sealed;
    };
    for (let run = 0; run < RUNS; run += 1) {
      for (const language of ['en', 'ar', 'zh']) {
        await made(somePapers[language], short);
        const sealed = await made(longOf(somePapers[language]), long);
        bytes = Math.max(bytes, sealed.length);
        const begun = performance.now();
        if (seals.check(sealed).seal !== 'INTACT') throw new Error('A document just sealed is not intact');
        checked.push(performance.now() - begun);
      }
      if (run % 5 === 4) say(`${run + 1} of ${RUNS}`);
    }
    const figures = [
      figure('set and sealed, one page', 'ms', short, { goal: GOAL }),
      figure(`set and sealed, a table of ${ROWS} rows and 30 clauses`, 'ms', long, { goal: GOAL }),
      figure('checked', 'ms', checked),
    ];
    return { figures, ratios: [ratio(figures[1], figures[0])], mostBytes: bytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
