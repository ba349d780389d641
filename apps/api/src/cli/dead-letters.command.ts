import { DeadLetters } from '@downstream/platform/messaging';
import { Command } from 'commander';
import { OperatorError } from '../roles/plainly';
import { configForCommand } from './config-for-command';
import type { CommandWorld } from './run-command';
import { withApplication } from './with-application';

export const deadLettersCommand = ({ env, say }: CommandWorld): Command => {
  const command = new Command('dead-letters').description('Deliveries that failed at their last attempt');
  command
    .command('list')
    .description('List what waits for a person, oldest first')
    .action(() =>
      withApplication(configForCommand(env), async (app) => {
        const letters = await app.get(DeadLetters, { strict: false }).open();
        if (letters.length === 0) say('No dead letters.');
        for (const letter of letters) {
          say(`${letter.id}  ${letter.at}  ${letter.handler}  after ${letter.attempts} attempts: ${letter.error}`);
        }
      }),
    );
  command
    .command('redrive')
    .description('Send dead letters on their way again')
    .argument('<id>', 'the id of one, or "all"')
    .action((id: string) =>
      withApplication(configForCommand(env), async (app) => {
        const letters = app.get(DeadLetters, { strict: false });
        const chosen = (await letters.open()).filter((letter) => id === 'all' || letter.id === id);
        if (chosen.length === 0 && id !== 'all') throw new OperatorError(`No open dead letter has the id ${id}.`);
        for (const letter of chosen) await letters.redrive(letter);
        say(`Re-driven: ${chosen.length}`);
      }),
    );
  return command;
};
