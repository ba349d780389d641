import { join } from 'node:path';
import {
  Global,
  Inject,
  Logger,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DAY, RefusalError } from '@downstream/kernel';
import { CONFIG, SECRET, type Config } from '@downstream/platform/config';
import { BlobStore } from './blob-store';
import { DiskBlobStore } from './disk-blob-store';
import { S3BlobStore } from './s3-blob-store';
import { DerivedTenantKeys, TenantKeys } from './tenant-keys';

/** Gives every module the {@link BlobStore}: the object store when one is configured, else the disk. */
@Global()
@Module({
  providers: [
    { provide: TenantKeys, useFactory: (secret: Uint8Array) => new DerivedTenantKeys(secret), inject: [SECRET] },
    {
      provide: BlobStore,
      useFactory: (config: Config, keys: TenantKeys) =>
        config.s3 ? new S3BlobStore(config.s3, keys) : new DiskBlobStore(join(config.dataDir, 'blobs'), keys),
      inject: [CONFIG, TenantKeys],
    },
  ],
  exports: [BlobStore, TenantKeys],
})
export class StorageModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(@Inject(BlobStore) private readonly blobs: BlobStore) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!(this.blobs instanceof DiskBlobStore)) return;
    try {
      await this.blobs.removeLeftovers(Date.now() - DAY);
    } catch (error) {
      // Documents are not the whole application: it starts, and each use of the store says what is wrong.
      new Logger('Storage').warn(error instanceof RefusalError ? error.refusal.details?.detail : error);
    }
  }

  onApplicationShutdown(): void {
    if (this.blobs instanceof S3BlobStore) this.blobs.close();
  }
}
