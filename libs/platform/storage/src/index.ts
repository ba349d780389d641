export {
  BlobDamagedError,
  BlobStore,
  type BlobFacts,
  type BlobRef,
  type Content,
  type Sha256,
  type StoredBlob,
} from './blob-store';
export { BlobSweep, GRACE } from './blob-sweep';
export { DiskBlobStore } from './disk-blob-store';
export { S3BlobStore, type S3Limits } from './s3-blob-store';
export { StorageModule } from './storage.module';
export { DerivedTenantKeys, TenantKeys } from './tenant-keys';
