import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { instant } from '@downstream/kernel';
import { backup } from '@downstream/platform/database';
import { Command } from 'commander';
import { configForCommand, ownerUrl } from './config-for-command';
import type { CommandWorld } from './run-command';

/** Files of the data folder without which a restored database is of little use. */
export const keptFiles = ['secret', 'audit-key.pem', 'blobs'] as const;
export const databaseFile = 'database.jsonl.gz';

export const backupCommand = ({ env, say }: CommandWorld): Command =>
  new Command('backup')
    .description('Write all rows, documents and keys to a new folder; the folder must be kept as safe as the database')
    .argument('<folder>', 'a folder that does not exist yet')
    .action(async (folder: string) => {
      const config = configForCommand(env);
      const target = resolve(folder);
      if (existsSync(target)) throw Object.assign(new Error(`${target} exists already`), { code: 'EEXIST' });
      mkdirSync(target, { recursive: true, mode: 0o700 });
      const started = performance.now();
      const trailer = await backup(ownerUrl(config), join(target, databaseFile), instant(Date.now()), (name, rows) => {
        if (rows > 0) say(`  ${name.padEnd(28)} ${rows}`);
      });
      for (const file of keptFiles) {
        const source = join(config.dataDir, file);
        if (existsSync(source)) cpSync(source, join(target, file), { recursive: true, preserveTimestamps: true });
      }
      const rows = Object.values(trailer.counts).reduce((sum, n) => sum + n, 0);
      say(`Backup written to ${target}: ${rows} rows in ${Math.round(performance.now() - started)} ms`);
    });
