import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { sixDigits } from '@downstream/access/core';
import { deriveKey } from '@downstream/platform/config';
import { ACCESS_OPTIONS, type AccessOptions } from '../access-options';

/**
 * Everything secret that travels, and what is kept of it.
 *
 * A link's token and a mailed code are not stored and do not lie in the event that has them sent: they are computed
 * from the record's id and a key only the server has. So the handler that sends the mail can compute them, a second
 * attempt sends the very same mail, and the database alone opens nothing.
 */
@Injectable()
export class DoorKeys {
  private readonly key: (purpose: string) => Uint8Array;

  constructor(@Inject(ACCESS_OPTIONS) options: AccessOptions) {
    const derived = new Map<string, Uint8Array>();
    this.key = (purpose) => {
      const known = derived.get(purpose) ?? deriveKey(options.secret, `access/${purpose}`);
      derived.set(purpose, known);
      return known;
    };
  }

  /** What the front door keeps of an e-mail address. */
  login(email: string): string {
    return this.mac('login', email).toString('hex');
  }

  /** A new session token: 256 random bits, base64url. */
  newToken(): string {
    return randomBytes(32).toString('base64url');
  }

  /** What is kept of a token: 256 random bits need no slow hash. */
  hashOf(token: string): string {
    return createHash('sha256').update(token).digest('hex');
  }

  /** The token of a link: 256 bits, base64url. */
  linkToken(linkId: string): string {
    return this.mac('link', linkId).toString('base64url');
  }

  /** The six digits of a mailed code. */
  mailedCode(codeId: string): string {
    return sixDigits(this.mac('code', codeId));
  }

  /** What is kept of a mailed code: keyed, since a million codes are soon tried. */
  codeHash(codeId: string, code: string): string {
    return this.mac('code-hash', `${codeId}/${code}`).toString('hex');
  }

  /** What is kept of a recovery code. */
  recoveryHash(userId: string, code: string): string {
    return this.mac('recovery', `${userId}/${code}`).toString('hex');
  }

  /** What stands in the link that ends e-mails: whose it is, and that we gave it out. */
  unsubscribeToken(tenantId: string, userId: string): string {
    const mac = this.mac('unsubscribe', `${tenantId}/${userId}`).toString('base64url');
    return [tenantId, userId, mac].join('.');
  }

  /** Whose a token is; undefined when we did not give it out. */
  readUnsubscribeToken(token: string): { tenantId: string; userId: string } | undefined {
    const [tenantId = '', userId = ''] = token.split('.');
    return sameHash(token, this.unsubscribeToken(tenantId, userId)) ? { tenantId, userId } : undefined;
  }

  private mac(purpose: string, text: string): Buffer {
    return createHmac('sha256', this.key(purpose)).update(text).digest();
  }
}

/** Compares two hashes without telling by time where they differ. */
export const sameHash = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};
