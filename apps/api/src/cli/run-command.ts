import { Command } from 'commander';
import { backupCommand } from './backup.command';
import { deadLettersCommand } from './dead-letters.command';
import { doctorCommand } from './doctor.command';
import { listsCommand } from './lists.command';
import { restoreCommand } from './restore.command';
import { tenantsCommand } from './tenants.command';
import { verifyCommand } from './verify.command';

/** What a command is given: the environment, and where it speaks. */
export interface CommandWorld {
  readonly env: NodeJS.ProcessEnv;
  /** Prints one line. */
  readonly say: (line: string) => void;
}

/** The operator's command line: `npm run cli -- <command>`. */
export async function runCommand(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const world: CommandWorld = { env, say: (line) => void process.stdout.write(`${line}\n`) };
  const program = new Command('downstream')
    .description('Operate a Downstream deployment')
    .showHelpAfterError('(npm run cli -- --help lists the commands)');
  for (const command of [
    doctorCommand,
    tenantsCommand,
    listsCommand,
    backupCommand,
    restoreCommand,
    deadLettersCommand,
    verifyCommand,
  ]) {
    program.addCommand(command(world));
  }
  await program.parseAsync([...args], { from: 'user' });
}
