import { Injectable, Optional } from '@nestjs/common';
import { DEPLOYMENT } from '@downstream/kernel';
import { Outbound, OutboundError } from '@downstream/platform/net';
import { BlobStore } from '@downstream/platform/storage';
import type { FetchedFile } from '../persistence/fetch-runs';

/** The largest file that is fetched: several times the largest list there is. */
const LARGEST = 512 * 1024 * 1024;

/** A file that was asked for. */
export interface Fetched {
  readonly file: FetchedFile;
  /** Whether the other side said that it is as it was. */
  readonly unchanged: boolean;
}

/** Why a file could not be fetched, in words for people. */
export interface FetchFailure {
  readonly code: string;
  readonly what: string;
  /** The host that was called; null for an address that is none. */
  readonly host: string | null;
  readonly error: unknown;
}

const hostOf = (address: string): string | null => (URL.canParse(address) ? new URL(address).host : null);

/** Fetches the files of lists by the one way out, and puts them where imports read them. */
@Injectable()
export class ListFetcher {
  constructor(
    private readonly blobs: BlobStore,
    // A process that was given no way out fetches nothing.
    @Optional() private readonly outbound?: Outbound,
  ) {}

  /** What is wrong with an address that somebody typed, in a sentence; undefined when it may be called. */
  refusal(address: string): string | undefined {
    if (!this.outbound) return undefined;
    const judged = this.outbound.judge(address);
    return judged.ok ? undefined : judged.error.message;
  }

  /**
   * Fetches one file.
   * @param known the same file as it came last, if that is what is in force: then only something newer is asked for
   * @throws OutboundError, and whatever the store throws
   */
  async fetch(
    { name, address }: { readonly name: string; readonly address: string },
    known: FetchedFile | undefined,
    onBytes: (bytes: number) => void,
  ): Promise<Fetched> {
    if (!this.outbound) throw new Error('This process has no way out');
    const validators = known?.address === address ? (known.validators ?? undefined) : undefined;
    let received = 0;
    const answer = await this.outbound.get(address, {
      maxBytes: LARGEST,
      validators,
      onProgress: (progress) => {
        onBytes(progress.received - received);
        received = progress.received;
      },
    });
    if (answer.kind === 'UNCHANGED' && known) return { file: known, unchanged: true };
    if (answer.kind === 'UNCHANGED') throw new Error('Nothing was known that could be unchanged');
    const mediaType = 'application/octet-stream';
    const { sha256, size } = await this.blobs.put(DEPLOYMENT, answer.body, { mediaType });
    return {
      file: { name, address, sha256, bytes: size, validators: answer.validators ?? null },
      unchanged: false,
    };
  }

  /** An error as people read it: their own sentence for what the other side did, one for all that is ours. */
  failureOf(error: unknown, address: string): FetchFailure {
    if (!(error instanceof OutboundError))
      return { code: 'UNEXPECTED', what: 'Something here went wrong; the log knows more.', host: null, error };
    const status = error.status === undefined ? '' : ` (status ${error.status})`;
    return { code: error.code, what: `${error.message}${status}`, host: hostOf(address), error };
  }
}
