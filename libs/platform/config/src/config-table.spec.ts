import { Inject, Injectable, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { describe, expect, it } from '@jest/globals';
import type { Config } from './config';
import { CONFIG } from './config';
import { ConfigModule } from './config.module';
import { configTable } from './config-table';
import { readConfig } from './read-config';
import { SECRET } from './secret';

describe('configTable', () => {
  it('has words for every variable, and marks exactly the secrets', () => {
    const rows = configTable();
    expect(rows.every((row) => row.meaning.endsWith('.') && row.expects !== '')).toBe(true);
    expect(rows.filter((row) => row.secret).map((row) => row.name)).toEqual([
      'DATABASE_URL',
      'DATABASE_OWNER_URL',
      'DATABASE_OPS_URL',
      'REDIS_URL',
      'S3_ACCESS_KEY_ID',
      'S3_SECRET_ACCESS_KEY',
      'SMTP_URL',
      'OUTBOUND_PROXY',
      'COMPANIES_HOUSE_KEY',
      'DOWNSTREAM_SECRET',
      'SEAL_P12_PASSWORD',
    ]);
  });
});

describe('ConfigModule', () => {
  it('gives any module the configuration and the secret', async () => {
    @Injectable()
    class Reader {
      constructor(
        @Inject(CONFIG) readonly config: Config,
        @Inject(SECRET) readonly secret: Uint8Array,
      ) {}
    }
    @Module({ providers: [Reader] })
    class Room {}

    const { config } = readConfig({
      DATABASE_URL: 'postgres://app:pw@localhost/d',
      DATABASE_OPS_URL: 'postgres://ops:pw@localhost/d',
      DOWNSTREAM_SECRET: Buffer.alloc(32, 9).toString('base64'),
    });
    if (!config) throw new Error('unreadable');
    const app = await Test.createTestingModule({ imports: [ConfigModule.forRoot(config), Room] }).compile();
    expect(app.get(Reader).config).toBe(config);
    expect(Buffer.from(app.get(Reader).secret)).toEqual(Buffer.alloc(32, 9));
    await app.close();
  });
});
