import {
  evaluate,
  readPairTable,
  scorePair,
  writeScoreTable,
  type Evaluation,
  type Quality,
} from '@downstream/checks/screening';
import { ALERT_THRESHOLD } from '@downstream/matching';
import { Command } from 'commander';
import { OperatorError } from '../roles/plainly';
import { contentOf, writeText } from './command-files';
import { endMisused, EXIT_NOT_DONE } from './list-sources';
import type { CommandWorld } from './run-command';

interface Options {
  pairs: string;
  json?: boolean;
  out?: string;
}

export const screenEvalCommand = ({ say }: CommandWorld): Command =>
  new Command('eval')
    .exitOverride(endMisused)
    .description('How right the scores are over pairs of names that somebody has labelled, at the alert threshold')
    .requiredOption('--pairs <file>', 'CSV with the columns name_a, name_b, schema, expected_match (1 or 0), source')
    .option('--json', 'print one JSON object')
    .option('--out <file>', 'write the pairs with their scores as CSV')
    .action(({ pairs: path, json, out }: Options) => {
      const table = readPairTable(contentOf(path));
      if (!table.ok) {
        const faults = table.faults.map((fault) => `- ${fault}`).join('\n');
        throw new OperatorError(`${path} cannot be read as pairs.\n${faults}`, EXIT_NOT_DONE);
      }
      const scored = table.pairs.map(scorePair);
      const evaluation = evaluate(scored);
      if (out !== undefined) writeText(out, writeScoreTable(scored, ALERT_THRESHOLD));
      if (json) say(JSON.stringify(evaluation, null, 2));
      else for (const line of inWords(evaluation)) say(line);
    });

const percent = (share: number | null): string => (share === null ? '–' : `${(share * 100).toFixed(1)} %`).padStart(8);

function inWords({ threshold, overall, bySource, bySchema, byScript }: Evaluation): string[] {
  const rows: [string, Quality][] = [['all', overall]];
  for (const group of [bySource, bySchema, byScript]) rows.push(...Object.entries(group));
  const width = Math.max(...rows.map(([name]) => name.length));
  return [
    `Threshold ${threshold}`,
    `${''.padEnd(width)} ${'pairs'.padStart(7)} precision  recall       F1`,
    ...rows.map(
      ([name, { n, precision, recall, f1 }]) =>
        `${name.padEnd(width)} ${String(n).padStart(7)}  ${percent(precision)} ${percent(recall)} ${percent(f1)}`,
    ),
  ];
}
