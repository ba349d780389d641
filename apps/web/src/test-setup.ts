import { deserialize, serialize } from 'node:v8';
import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless/index.mjs';

setupZonelessTestEnv();

// Every browser copies values; jsdom alone does not.
globalThis.structuredClone ??= (<T>(value: T): T => deserialize(serialize(value)) as T) as typeof structuredClone;
