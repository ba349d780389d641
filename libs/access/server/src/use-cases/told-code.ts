import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DoorKeys } from '../door/door-keys';

/**
 * Codes that somebody without an account is mailed and tells back by another way. A code is computed from the id of what
 * asks for it and lies nowhere, so that nobody at the desk can read it before it is told.
 */
@Injectable()
export class ToldCode {
  constructor(private readonly keys: DoorKeys) {}

  /** Six digits; for the letter alone. */
  of(id: string): string {
    return this.keys.mailedCode(`told/${id}`);
  }

  /** Whether what was told is the code. */
  isRight(id: string, told: string): boolean {
    const [mine, theirs] = [Buffer.from(this.of(id)), Buffer.from(told.replace(/\D/g, ''))];
    return mine.length === theirs.length && timingSafeEqual(mine, theirs);
  }
}
