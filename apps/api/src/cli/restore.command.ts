import { cpSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { migrations } from '@downstream/migrations';
import { migrate, restore, RestoreRefused } from '@downstream/platform/database';
import { Command } from 'commander';
import { OperatorError } from '../roles/plainly';
import { databaseFile, keptFiles } from './backup.command';
import { configForCommand, ownerUrl } from './config-for-command';
import type { CommandWorld } from './run-command';

export const restoreCommand = ({ env, say }: CommandWorld): Command =>
  new Command('restore')
    .description('Put a backup into an empty database and an empty data folder')
    .argument('<folder>', 'a folder that `backup` has written')
    .action(async (folder: string) => {
      const config = configForCommand(env);
      const source = resolve(folder);
      const taken = keptFiles.filter(
        (file) => existsSync(join(config.dataDir, file)) && existsSync(join(source, file)),
      );
      if (taken.length > 0) {
        throw new OperatorError(
          `${config.dataDir} has its own ${taken.join(', ')} already: restore into an empty data folder.`,
        );
      }
      await migrate(ownerUrl(config), migrations);
      try {
        const { counts } = await restore(ownerUrl(config), join(source, databaseFile), (name, rows) =>
          say(`  ${name.padEnd(28)} ${rows}`),
        );
        for (const file of keptFiles) {
          const from = join(source, file);
          if (existsSync(from)) cpSync(from, join(config.dataDir, file), { recursive: true, preserveTimestamps: true });
        }
        say(`Restored ${Object.values(counts).reduce((sum, n) => sum + n, 0)} rows from ${source}`);
      } catch (error) {
        if (error instanceof RestoreRefused) throw new OperatorError(`${error.message}. Nothing was changed.`);
        throw error;
      }
    });
