import { Injectable, type OnModuleInit } from '@nestjs/common';
import { buildTree, encodeVkey, hex, inclusionProof, signNote } from '@downstream/audit/core';
import type { Tx } from '@downstream/platform/database';
import { LogSeals, type SealedProofs, type SignedText } from '@downstream/platform/evidence';
import { LogEvents } from '../persistence/log-events';
import { SealedLog } from '../persistence/sealed-log';
import { LogKeys, sha256 } from './log-keys';

/** Offers proofs and signatures of the sealed log to rooms that hand out certificates of their own. */
@Injectable()
export class OfferSeal implements OnModuleInit {
  constructor(
    private readonly seals: LogSeals,
    private readonly log: SealedLog,
    private readonly events: LogEvents,
    private readonly keys: LogKeys,
  ) {}

  onModuleInit(): void {
    this.seals.register({
      proofs: (tx, ids) => this.proofs(tx, ids),
      sign: (logId, text) => this.sign(logId, text),
      signedText: (logId, note) => this.keys.signedText(logId, note),
    });
  }

  private async proofs(tx: Tx, eventIds: readonly string[]): Promise<SealedProofs> {
    const found = await this.events.texts(tx, eventIds);
    const newest = await this.log.newestCheckpoint(tx);
    const size = newest?.size ?? 0;
    const covers = (index: number | null): index is number => index !== null && index < size;
    const tree = found.some(({ index }) => covers(index)) ? buildTree(await this.log.leaves(tx, size), sha256) : null;
    const personal = Map.groupBy(await this.events.personal(tx, eventIds), (row) => row.event);
    return {
      events: found.map(({ id, text, leaf, index }) => ({
        text,
        leaf,
        // An event that stands behind the newest checkpoint has no proof yet.
        index: tree && covers(index) ? index : null,
        path: tree && covers(index) ? inclusionProof(tree, index, sha256).map((hash) => hex(hash)) : null,
        personal: (personal.get(id) ?? []).map(({ pointer, salt, value }) => ({ pointer, salt, value })),
      })),
      checkpoint: tree ? (newest?.note ?? null) : null,
    };
  }

  private sign(logId: string, text: string): SignedText {
    const signer = this.keys.signer(logId);
    return { note: signNote(text, [signer]), key: encodeVkey(signer.key) };
  }
}
