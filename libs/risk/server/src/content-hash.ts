import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Hexadecimal SHA-256 of the canonical JSON (RFC 8785) of a value. */
export const contentHash = (value: unknown): string =>
  createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex');
