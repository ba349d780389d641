import { evalVectors, readVectors, type VectorReport, type VectorResult } from '@downstream/checks/ownership';
import { Command } from 'commander';
import { OperatorError } from '../roles/plainly';
import { contentOf } from './command-files';
import { endMisused, EXIT_NOT_DONE } from './list-sources';
import type { CommandWorld } from './run-command';

interface Options {
  vectors: string;
  json?: boolean;
}

const evalCommand = ({ say }: CommandWorld): Command =>
  new Command('eval')
    .exitOverride(endMisused)
    .description('Whether the ownership verdicts are right over structures that somebody has worked out by hand')
    .requiredOption('--vectors <file>', 'JSON with structures: parties, listed, edges, expect')
    .option('--json', 'print one JSON object')
    .action(({ vectors: path, json }: Options) => {
      const { vectors, faults } = readVectors(new TextDecoder().decode(contentOf(path)));
      if (faults.length > 0) {
        const said = faults.map((fault) => `- ${fault}`).join('\n');
        throw new OperatorError(`${path} cannot be read as ownership vectors.\n${said}`, EXIT_NOT_DONE);
      }
      const report = evalVectors(vectors);
      if (json) say(JSON.stringify(report, null, 2));
      else for (const line of inWords(report)) say(line);
      if (report.failed > 0) process.exitCode = 1;
    });

export const ownershipCommand = (world: CommandWorld): Command =>
  new Command('ownership')
    .exitOverride(endMisused)
    .description('Who owns whom, and what the sanctions regimes make of it')
    .addCommand(evalCommand(world));

const words = (value: VectorResult['got']): string =>
  typeof value === 'string' ? value : value.length === 0 ? '(no flags)' : value.join(' ');

function inWords({ passed, failed, results }: VectorReport): string[] {
  const rows = results.map(({ id, regime, asset, expected, got, ok, proof }) => [
    ...[ok ? 'ok' : 'WRONG', String(id), regime, asset ?? '', words(got), ok ? '' : `expected ${words(expected)}`],
    proof.join('; '),
  ]);
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...rows.map((row) => row[column]!.length), 0));
  return [
    ...rows.map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    ),
    `${passed} right, ${failed} wrong`,
  ];
}
