import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { FileScanner, NoScanner } from '@downstream/platform/scanning';
import { BlobStore, DerivedTenantKeys, DiskBlobStore } from '@downstream/platform/storage';

const FOLDER = Symbol('FOLDER');

/** A blob store in a folder of its own, gone when the world closes, and a scanner: none, unless one is given. */
@Global()
@Module({})
export class TestStorageModule implements OnApplicationShutdown {
  constructor(@Inject(FOLDER) private readonly folder: string) {}

  static create(scanner: FileScanner = new NoScanner()): DynamicModule {
    const folder = mkdtempSync(join(tmpdir(), 'downstream-blobs-'));
    return {
      module: TestStorageModule,
      providers: [
        { provide: FOLDER, useValue: folder },
        { provide: BlobStore, useValue: new DiskBlobStore(folder, new DerivedTenantKeys(new Uint8Array(32).fill(7))) },
        { provide: FileScanner, useValue: scanner },
      ],
      exports: [BlobStore, FileScanner],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
