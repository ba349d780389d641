import { CreateTenant } from '@downstream/access/server';
import { refusalOf } from '@downstream/platform/http';
import { InlineRelay } from '@downstream/platform/messaging';
import { Command } from 'commander';
import { OperatorError } from '../roles/plainly';
import { configForCommand } from './config-for-command';
import type { CommandWorld } from './run-command';
import { withApplication } from './with-application';

interface Options {
  adminEmail: string;
  adminName: string;
  operator?: boolean;
}

export const tenantsCommand = ({ env, say }: CommandWorld): Command => {
  const command = new Command('tenants').description('Workspaces of this deployment');
  command
    .command('create')
    .description('Make a workspace and invite its first admin; a second factor is asked for')
    .argument('<slug>', 'short name: small letters, digits and dashes')
    .argument('<name>', 'name of the manufacturer')
    .requiredOption('--admin-email <address>', 'where the invitation goes')
    .requiredOption('--admin-name <name>', 'who will administer it')
    .option('--operator', 'the admin also imports public lists for the whole deployment')
    .action((slug: string, name: string, options: Options) =>
      withApplication(configForCommand(env), async (app) => {
        const admin = { email: options.adminEmail, name: options.adminName, operator: options.operator ?? false };
        try {
          await app.get(CreateTenant, { strict: false }).run({ slug, name, kind: 'CUSTOMER', admin }, 'cli');
        } catch (error) {
          const { kind, code } = refusalOf(error);
          if (kind === 'unexpected') throw error;
          throw new OperatorError(`The workspace was not made: ${code}.`);
        }
        await app.get(InlineRelay, { strict: false }).settle();
        say(`Workspace "${name}" is made; ${options.adminEmail} is invited.`);
      }),
    );
  return command;
};
