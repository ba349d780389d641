import type { Silence, SourceReply } from '@downstream/checks/core';
import type { EvidenceGrade, Instant } from '@downstream/kernel';
import type { Called } from './source-call';

/** One answer of several that a check rests on, as it came. */
export interface KeptAnswer {
  readonly asked: string;
  readonly status: number;
  readonly mediaType: string;
  readonly body: string;
}

/** What came of a call that gave no answer, as a reply. */
export const withoutAnswer = (source: string, called: Exclude<Called, { kind: 'ANSWERED' }>): SourceReply<never> =>
  called.kind === 'SILENT'
    ? unavailable(source, called.why)
    : { kind: 'UNREADABLE', source, raw: called.bytes, mediaType: called.mediaType };

export const unavailable = (source: string, why: Silence): SourceReply<never> => ({ kind: 'UNAVAILABLE', source, why });

/** What came and cannot be read. */
export const unreadableReply = (source: string, called: Extract<Called, { kind: 'ANSWERED' }>): SourceReply<never> => ({
  kind: 'UNREADABLE',
  source,
  raw: called.bytes,
  mediaType: called.mediaType,
});

/** Collects answers word by word; more than one are kept in one JSON list, each as the text that came. */
export class KeptAnswers {
  private readonly kept: KeptAnswer[] = [];
  private first: Uint8Array | undefined;

  add(asked: string, called: Extract<Called, { kind: 'ANSWERED' }>): void {
    const { status, mediaType, text, bytes } = called;
    this.first ??= bytes;
    this.kept.push({ asked, status, mediaType, body: text });
  }

  /** What is kept as the raw answer of a reply. */
  reply<A>(answer: A, said: { source: string; grade: EvidenceGrade; asOf: Instant }): SourceReply<A> {
    const [only] = this.kept;
    const single = this.kept.length === 1 && this.first !== undefined && only !== undefined;
    return {
      kind: 'ANSWER',
      answer,
      ...said,
      raw: single ? (this.first as Uint8Array) : Buffer.from(JSON.stringify(this.kept)),
      mediaType: single ? only.mediaType : 'application/json',
    };
  }
}
