import { refusal, RefusalError } from '@downstream/kernel';

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk is read-only',
  EACCES: 'the server may not access its folder',
  EPERM: 'the server may not access its folder',
  ENOTDIR: 'its folder is not a folder',
  EISDIR: 'its folder is not in order',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EFBIG: 'the file is larger than the system allows',
  EIO: 'the disk reports an error',
};

/** The refusal for a store that cannot do its work now; the original error is kept as the cause, for the log. */
export const storeUnavailable = (reason: string, cause: unknown): RefusalError =>
  Object.assign(
    new RefusalError(refusal('SERVICE_UNAVAILABLE', { detail: `The document store cannot be used: ${reason}.` })),
    { cause },
  );

/** Says in plain words why the disk would not do it. */
export const diskUnavailable = (error: unknown): RefusalError =>
  storeUnavailable(reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? 'the disk reports an error', error);
