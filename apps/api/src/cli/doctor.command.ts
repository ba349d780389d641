import { readConfig, sentence } from '@downstream/platform/config';
import { Health } from '@downstream/platform/observability';
import { Command } from 'commander';
import { OperatorError } from '../roles/plainly';
import type { CommandWorld } from './run-command';
import { withApplication } from './with-application';

export const doctorCommand = ({ env, say }: CommandWorld): Command =>
  new Command('doctor').description('Say everything that is wrong with this deployment at once').action(async () => {
    const reading = readConfig({ ...env, APP_ROLE: 'cli' });
    if (reading.problems) {
      throw new OperatorError(reading.problems.map((problem) => `- ${sentence(problem)}`).join('\n'), 78);
    }
    say('ok    configuration');
    const report = await withApplication(reading.config, (app) => app.get(Health, { strict: false }).report());
    for (const check of report.checks) {
      say(
        `${check.ok ? 'ok   ' : 'wrong'} ${check.name}${check.value === undefined ? '' : `: ${check.value}`}${check.ok || !check.detail ? '' : ` (${check.detail})`}`,
      );
    }
    if (!report.checks.every((check) => check.ok)) throw new OperatorError('Not everything is well.');
  });
