import type { Context, Instant } from '@downstream/kernel';
import type { Request } from 'express';
import type { Principal } from './principal';

/** An Express request with what the front door has found out. */
export interface HouseRequest extends Request {
  requestId: string;
  principal?: Principal;
  idempotency?: Context['idempotency'];
  /** When the request came in. */
  receivedAt?: Instant;
}
