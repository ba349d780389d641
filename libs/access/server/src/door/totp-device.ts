import { acceptableSteps, TOTP_PERIOD } from '@downstream/access/core';
import type { Instant } from '@downstream/kernel';
import { generateSecret, generateSync, generateURI } from 'otplib';
import { toString as qrCode } from 'qrcode';
import { sameHash } from './door-keys';

/** A new secret of 160 random bits, Base32. */
export const newTotpSecret = (): string => generateSecret({ length: 20 });

/** The address an authenticator app reads from the QR code. */
export const totpUri = (secret: string, email: string, makerName: string): string =>
  generateURI({ issuer: `Downstream ${makerName}`, label: email, secret, period: TOTP_PERIOD });

/** The QR code of an address as an SVG document. */
export const qrSvg = (uri: string): Promise<string> =>
  qrCode(uri, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });

/** The period whose code this is, of those acceptable now; null when it is none of them. */
export const matchedStep = (secret: string, code: string, at: Instant): number | null =>
  acceptableSteps(at).find((step) => sameHash(generateSync({ secret, epoch: step * TOTP_PERIOD }), code)) ?? null;
