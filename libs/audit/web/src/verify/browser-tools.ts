import type { VerifyTools } from '@downstream/audit/core';
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';

/**
 * SHA-256 and Ed25519 that answer at once: what browsers bring along answers later, and the verifier is one pure
 * function. Signatures are checked as RFC 8032 says, like every other verifier of the project does.
 */
export const browserTools: VerifyTools = {
  digest: (bytes) => sha256(bytes),
  verifySignature: (publicKey, message, signature) => {
    try {
      return ed25519.verify(signature, message, publicKey, { zip215: false });
    } catch {
      // A key or signature of the wrong form is one that does not hold.
      return false;
    }
  },
};
