import { Injectable } from '@nestjs/common';
import type { Tx } from '@downstream/platform/database';

/** Where an event stands in its tenant's sealed log, with what proves it. */
export interface EventProof {
  /** The event's canonical bytes as text, exactly as they were sealed. */
  readonly text: string;
  /** Hexadecimal leaf hash. */
  readonly leaf: string;
  /** 0-based place in the log; null while the event waits to be sealed or signed. */
  readonly index: number | null;
  /** Inclusion path to the root of the checkpoint, hexadecimal (RFC 9162); null with `index`. */
  readonly path: readonly string[] | null;
  /** The personal values that the state commits to, as far as they have not been erased. */
  readonly personal: readonly { readonly pointer: string; readonly salt: string; readonly value: unknown }[];
}

/** Events with the signed checkpoint that all their paths lead to. */
export interface SealedProofs {
  readonly events: readonly EventProof[];
  /** Signed note (C2SP tlog-checkpoint); null before the first. */
  readonly checkpoint: string | null;
}

/** A text that the log's key signed. */
export interface SignedText {
  /** Signed note (C2SP signed-note) under the name of the log. */
  readonly note: string;
  /** The public key as `<name>+<id>+<base64>`. */
  readonly key: string;
}

/** What the room that seals offers to rooms that hand out proofs of their own, without their knowing it. */
export interface LogSeal {
  /** Proofs of these events of the transaction's tenant, in the order asked for. Unknown events are an error. */
  proofs(tx: Tx, eventIds: readonly string[]): Promise<SealedProofs>;
  /** Signs lines of text, each ended by a newline, with the key of a tenant's log. */
  sign(logId: string, text: string): SignedText;
  /** The text of a note that the key of that log signed; null for any other note. */
  signedText(logId: string, note: string): string | null;
}

/** Where the sealing room registers at start. */
@Injectable()
export class LogSeals {
  private seal: LogSeal | undefined;

  register(seal: LogSeal): void {
    if (this.seal) throw new Error('Two rooms seal the log');
    this.seal = seal;
  }

  /** @throws Error in a process without the room that seals */
  get(): LogSeal {
    if (!this.seal) throw new Error('No room seals the log in this process');
    return this.seal;
  }
}
