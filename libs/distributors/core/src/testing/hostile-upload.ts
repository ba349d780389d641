import type { DocumentKind, RefusalCode } from '@downstream/kernel';

/** A file that somebody may send, and what becomes of it. */
export interface HostileUpload {
  readonly what: string;
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly kind?: DocumentKind;
  /** Why it is refused, or the name under which it is kept. */
  readonly outcome:
    { readonly refused: RefusalCode; readonly detail?: Readonly<Record<string, unknown>> } | { readonly kept: string };
}

/** An archive with a program in it. */
export const zip = 'PK\x03\x04\x14\0\0\0\x08\0secret.exe';
