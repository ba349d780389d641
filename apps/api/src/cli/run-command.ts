import { Command } from 'commander';
import { backupCommand } from './backup.command';
import { deadLettersCommand } from './dead-letters.command';
import { doctorCommand } from './doctor.command';
import { listsCommand } from './lists.command';
import { restoreCommand } from './restore.command';
import { screenCommand } from './screen.command';
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
  // Whoever reads only the first lines, such as `head`, has seen enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  const world: CommandWorld = { env, say: (line) => void process.stdout.write(`${line}\n`) };
  const program = new Command('downstream')
    .description('Operate a Downstream deployment')
    .showHelpAfterError('(npm run cli -- --help lists the commands)');
  for (const command of [
    doctorCommand,
    tenantsCommand,
    listsCommand,
    screenCommand,
    backupCommand,
    restoreCommand,
    deadLettersCommand,
    verifyCommand,
  ]) {
    program.addCommand(command(world));
  }
  await program.parseAsync([...args], { from: 'user' });
}
