import { Command } from 'commander';

/** The operator's command line: `npm run cli -- <command>`. */
export async function runCommand(args: readonly string[], _env: NodeJS.ProcessEnv): Promise<void> {
  const program = new Command('downstream').description('Operate a Downstream deployment');
  await program.parseAsync([...args], { from: 'user' });
}
