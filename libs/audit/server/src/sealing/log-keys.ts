import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, sign, verify } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Injectable } from '@nestjs/common';
import {
  checkNote,
  noteKey,
  originOf,
  readNote,
  type Digest,
  type NoteSigner,
  type VerifySignature,
} from '@downstream/audit/core';

/** SHA-256, as the pure log code takes it. */
export const sha256: Digest = (bytes) => hash('sha256', bytes, 'buffer');

/** The deployment's Ed25519 key: signs each log's checkpoints under that log's own name. */
@Injectable()
export class LogKeys {
  private constructor(
    private readonly publicKey: Uint8Array,
    private readonly signWith: (message: Uint8Array) => Uint8Array,
    private readonly verifyWith: VerifySignature,
  ) {}

  /**
   * Reads the key file, or makes a key there when the file does not exist (mode 0600; of two processes the first wins).
   * @param file PEM with an Ed25519 private key (PKCS #8)
   */
  static fromFile(file: string): LogKeys {
    if (!existsSync(file)) makeKeyFile(file);
    const key = createPrivateKey(readFileSync(file));
    if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${file} holds no Ed25519 key`);
    const publicKey = createPublicKey(key);
    const jwk = publicKey.export({ format: 'jwk' });
    return new LogKeys(
      Buffer.from(jwk.x ?? '', 'base64url'),
      (message) => sign(null, message, key),
      (_, message, signature) => verify(null, message, publicKey, signature),
    );
  }

  /** The text of a note that the key of a log signed; null for any other note, one that does not read among them. */
  signedText(logId: string, note: string): string | null {
    const reading = readNote(note);
    if (!reading.ok) return null;
    const { signedBy, bad } = checkNote(reading.value, [this.signer(logId).key], this.verifyWith);
    return signedBy.length > 0 && !bad ? reading.value.text : null;
  }

  /** The signer of one log. */
  signer(logId: string): NoteSigner {
    return { key: noteKey(originOf(logId), this.publicKey, sha256), sign: this.signWith };
  }
}

function makeKeyFile(file: string): void {
  const { privateKey } = generateKeyPairSync('ed25519');
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
