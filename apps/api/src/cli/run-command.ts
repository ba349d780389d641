import { Command } from 'commander';
import { backupCommand } from './backup.command';
import { deadLettersCommand } from './dead-letters.command';
import { doctorCommand } from './doctor.command';
import { listsCommand } from './lists.command';
import { mailCommand } from './mail.command';
import { ownershipCommand } from './ownership.command';
import { restoreCommand } from './restore.command';
import { riskCommand } from './risk.command';
import { screenCommand } from './screen.command';
import { sealCommand } from './seal.command';
import { tenantsCommand } from './tenants.command';
import { verifyCommand } from './verify.command';

/** What a command is given: the environment, and where it speaks. */
export interface CommandWorld {
  readonly env: NodeJS.ProcessEnv;
  /** Prints one line. */
  readonly say: (line: string) => void;
}

/** All commands, `npm run cli -- <command>`. */
export function programOf(world: CommandWorld): Command {
  const program = new Command('downstream')
    .description('Operate a Downstream deployment')
    .showHelpAfterError('(npm run cli -- --help lists the commands)')
    // Options belong to the command they follow: `screen` and `screen eval` have some of the same name.
    .enablePositionalOptions();
  for (const command of [
    doctorCommand,
    tenantsCommand,
    listsCommand,
    screenCommand,
    riskCommand,
    ownershipCommand,
    backupCommand,
    restoreCommand,
    deadLettersCommand,
    mailCommand,
    sealCommand,
    verifyCommand,
  ]) {
    program.addCommand(command(world));
  }
  return program;
}

/** Runs one command of the operator's command line. */
export async function runCommand(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  // Whoever reads only the first lines, such as `head`, has seen enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  const world: CommandWorld = { env, say: (line) => void process.stdout.write(`${line}\n`) };
  await programOf(world).parseAsync([...args], { from: 'user' });
}
