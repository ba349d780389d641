import { listsInForce, shippedLists } from '@downstream/catalogue/core';
import { instant } from '@downstream/kernel';
import {
  evaluateCase,
  modelInForce,
  movedCase,
  readCases,
  shippedModels,
  type EvaluatedCase,
  type RiskModel,
} from '@downstream/risk/core';
import { Command } from 'commander';
import { OperatorError } from '../roles/plainly';
import { contentOf } from './command-files';
import { endMisused, EXIT_NOT_DONE } from './list-sources';
import type { CommandWorld } from './run-command';

interface Options {
  cases: string;
  model: string;
  movedTo?: string;
  json?: boolean;
}

export const riskEvalCommand = ({ say }: CommandWorld): Command =>
  new Command('eval')
    .exitOverride(endMisused)
    .description('Which flags facts of parties and orders raise, and how they are rated (docs/risk.md has the schema)')
    .requiredOption('--cases <file>', 'JSON: {"cases": [{"id", "day", "facts": {…}}]}')
    .option('--model <name>', 'standard or strict', 'standard')
    .option('--moved-to <country>', 'as if nobody were listed, and Russia and Belarus were this country')
    .option('--json', 'print one JSON object')
    .action(({ cases: path, model: name, movedTo, json }: Options) => {
      const model = modelOf(name);
      const now = instant(new Date());
      // The lists that come with the product are asked also where a clock is behind them.
      const listsAt = shippedLists.reduce((late, { effectiveFrom: from }) => (from && from > late ? from : late), now);
      const read = readCases(jsonOf(path), shippedLists, listsAt);
      if (!read.ok) {
        const faults = read.faults.map(({ pointer, what }) => `- ${pointer === '' ? '/' : pointer} ${what}`).join('\n');
        throw new OperatorError(`${path} cannot be read as cases; nothing was evaluated.\n${faults}`, EXIT_NOT_DONE);
      }
      const lists = listsInForce(shippedLists, 'COUNTRY_SET', listsAt);
      if (movedTo !== undefined && !/^[A-Z]{2}$/.test(movedTo)) {
        throw new OperatorError(`"${movedTo}" is no country of two capital letters, such as KZ.`, EXIT_NOT_DONE);
      }
      const asked = read.cases.map((one) => (movedTo === undefined ? one : movedCase(one, movedTo)));
      const evaluated = asked.map((one) => evaluateCase(one, model, lists));
      if (json) {
        say(JSON.stringify({ model: { name: model.name, version: model.version }, cases: evaluated }, null, 2));
      } else for (const line of evaluated.flatMap(inLines)) say(line);
    });

function modelOf(name: string): RiskModel {
  const model = modelInForce(name, instant(new Date()));
  if (model) return model;
  const known = shippedModels.map((one) => one.name).join(', ');
  throw new OperatorError(`There is no model "${name}". There are: ${known}.`, EXIT_NOT_DONE);
}

function jsonOf(path: string): unknown {
  const text = new TextDecoder('utf-8').decode(contentOf(path));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new OperatorError(`${path} is no JSON: ${(error as Error).message}`, EXIT_NOT_DONE);
  }
}

function inLines(one: EvaluatedCase): string[] {
  const lacking = one.notEvaluated.map(({ id, lacks }) => `  ${id} lacks ${lacks.join(', ')}`);
  return [
    `${one.id}: ${one.tier}, ${one.score} of 100${one.held ? ', held' : ''}`,
    ...[...one.knockOuts, ...one.floors].map(({ id, sentence }) => `  ${id} ${sentence}`),
    ...[...one.holds, ...one.gaps].map(({ sentence }) => `  ${sentence}`),
    ...one.flags.map(({ id, severity, sentence }) => `  ${id} (severity ${severity}) ${sentence}`),
    ' The score:',
    ...one.lines.map(({ points, sentence }) => `  ${points.padStart(7)} ${sentence}`),
    ...(lacking.length > 0 ? [' Not evaluated:', ...lacking] : []),
  ];
}
