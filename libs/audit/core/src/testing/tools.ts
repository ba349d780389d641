import { createPrivateKey, createPublicKey, hash, sign, verify } from 'node:crypto';
import type { Digest } from '../bytes';
import type { VerifyTools } from '../dossier-pack';
import { noteKey, type NoteSigner } from '../signed-note';

const PRIVATE_KEY_HEADER = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_KEY_HEADER = Buffer.from('302a300506032b6570032100', 'hex');

/** SHA-256 by Node. */
export const sha256: Digest = (bytes) => hash('sha256', bytes, 'buffer');

/** Digest and signature check by Node. */
export const nodeTools: VerifyTools = {
  digest: sha256,
  verifySignature: (publicKey, message, signature) => {
    const key = createPublicKey({ key: Buffer.concat([PUBLIC_KEY_HEADER, publicKey]), format: 'der', type: 'spki' });
    return verify(null, message, key, signature);
  },
};

/** A signer whose key follows from 32 bytes, so that tests repeat. */
export function aSigner(name: string, seed: Uint8Array): NoteSigner {
  const privateKey = createPrivateKey({ key: Buffer.concat([PRIVATE_KEY_HEADER, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey)
    .export({ format: 'der', type: 'spki' })
    .subarray(PUBLIC_KEY_HEADER.length);
  return { key: noteKey(name, new Uint8Array(publicKey), sha256), sign: (message) => sign(null, message, privateKey) };
}
