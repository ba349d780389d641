import { hex } from '../fields/hex';

/** A secret of this device and the hash that a code is bound to: the code alone, read over a shoulder, signs nothing. */
export interface DeviceChallenge {
  /** 43 characters of base64url. */
  readonly verifier: string;
  /** SHA-256 of the verifier, hexadecimal. */
  readonly challenge: string;
}

/** Bytes in base64url without padding. */
export const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** Makes a new one. */
export async function newChallenge(): Promise<DeviceChallenge> {
  const verifier = base64url(crypto.getRandomValues(new Uint8Array(32)));
  return { verifier, challenge: hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))) };
}
