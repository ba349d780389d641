import { Command } from 'commander';
import { endMisused } from './list-sources';
import { riskEvalCommand } from './risk-eval.command';
import type { CommandWorld } from './run-command';

export const riskCommand = (world: CommandWorld): Command =>
  new Command('risk')
    .exitOverride(endMisused)
    .description('Red flags and ratings, without server or database')
    .addCommand(riskEvalCommand(world));
