import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DatabaseModule } from '@downstream/platform/database';
import { MessagingModule, postgresBackend, redisBackend } from '@downstream/platform/messaging';
import { SlowTrace } from './trace';

// A worker as a process of its own, to be killed. Its connection strings come by environment.
const { APP_URL = '', OPS_URL = '', REDIS_URL } = process.env;

@Module({
  imports: [
    DatabaseModule.forRoot({ appUrl: APP_URL, opsUrl: OPS_URL, poolSize: 10 }),
    MessagingModule.forRoot({
      backend: REDIS_URL ? redisBackend(REDIS_URL) : postgresBackend(APP_URL),
      opsUrl: OPS_URL,
      concurrency: 5,
      pollMs: 500,
    }),
  ],
  providers: [SlowTrace],
})
class Worker {}

await NestFactory.createApplicationContext(Worker, { logger: ['error', 'warn'] });
process.stdout.write('ready\n');
