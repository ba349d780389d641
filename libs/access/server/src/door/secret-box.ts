import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { deriveKey } from '@downstream/platform/config';
import { ACCESS_OPTIONS, type AccessOptions } from '../access-options';

const IV = 12;
const TAG = 16;

/** Seals the secrets of second factors: AES-256-GCM, bound to the account they belong to. */
@Injectable()
export class SecretBox {
  private readonly key: Uint8Array;

  constructor(@Inject(ACCESS_OPTIONS) options: AccessOptions) {
    this.key = deriveKey(options.secret, 'access/second-factor');
  }

  /** @param owner what the secret belongs to; it opens for nothing else */
  seal(secret: string, owner: string): Buffer {
    const iv = randomBytes(IV);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv).setAAD(Buffer.from(owner));
    const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), text]);
  }

  /** @throws Error when the box was changed, or belongs to another owner */
  open(box: Uint8Array, owner: string): string {
    const decipher = createDecipheriv('aes-256-gcm', this.key, box.subarray(0, IV), { authTagLength: TAG })
      .setAAD(Buffer.from(owner))
      .setAuthTag(box.subarray(IV, IV + TAG));
    return Buffer.concat([decipher.update(box.subarray(IV + TAG)), decipher.final()]).toString('utf8');
  }
}
