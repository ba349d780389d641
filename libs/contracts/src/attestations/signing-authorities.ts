import * as z from 'zod';
import { author } from '../author';
import { deed } from '../distributors/who';
import { event } from '../event';
import * as fields from '../fields';
import { personal } from '../personal';
import { route } from '../route';

const facts = {
  id: fields.id<'trustedAuthority'>(),
  /** Whom the certificate names, one attribute a line. */
  subject: z.string(),
  validFrom: fields.instant,
  validTo: fields.instant,
  /** Of the certificate. */
  sha256: fields.sha256,
  note: z.string(),
};

/** An authority whose certificates are trusted to say who signed. */
export const signingAuthorityView = z.strictObject({ ...facts, added: deed });

export const listSigningAuthorities = route({
  id: 'listSigningAuthorities',
  method: 'GET',
  path: 'signing-authorities',
  summary: 'The authorities that are trusted to say who signed a file from elsewhere.',
  response: z.strictObject({ authorities: z.array(signingAuthorityView) }),
});

export const addSigningAuthority = route({
  id: 'addSigningAuthority',
  method: 'POST',
  path: 'signing-authorities',
  summary: 'Trusts an authority by its certificate (PEM, or DER in base64), and says why. Again, it changes nothing.',
  body: z.strictObject({ certificate: fields.text(30_000), note: fields.text(500) }),
  response: signingAuthorityView,
  status: 201,
  refusals: ['AUTHORITY_INVALID'],
  idempotent: 'key-required',
});

export const removeSigningAuthority = route({
  id: 'removeSigningAuthority',
  method: 'POST',
  path: 'signing-authorities/:id/removal',
  summary: 'Trusts an authority no longer, and says why.',
  params: z.strictObject({ id: fields.id<'trustedAuthority'>() }),
  body: z.strictObject({ reason: fields.text(2000) }),
  response: z.strictObject({ authorities: z.array(signingAuthorityView) }),
  refusals: ['NOT_FOUND'],
  idempotent: 'key-required',
});

const state = z.strictObject({
  ...facts,
  note: personal(z.string()),
  certificate: z.string(),
  added: author,
  removed: z.strictObject({ by: author, reason: personal(z.string()) }).nullable(),
});
const of = <const T extends string>(type: T) => event({ type, version: 1, subject: 'trusted-authority', state });

export const trustedAuthorityAdded = of('trusted-authority.added');
export const trustedAuthorityRemoved = of('trusted-authority.removed');
