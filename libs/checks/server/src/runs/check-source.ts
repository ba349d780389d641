import { Injectable } from '@nestjs/common';
import type { SourceAnswers, SourceKind, SourceQuestions, SourceReply } from '@downstream/checks/core';
import type { Context } from '@downstream/kernel';

/**
 * The world outside, as checks ask it. Called without a transaction; never throws for what happens out there: a source
 * that is down, slow, without a key or speaks nonsense is a reply.
 */
export abstract class CheckSource {
  abstract ask<K extends SourceKind>(
    context: Context,
    kind: K,
    question: SourceQuestions[K],
  ): Promise<SourceReply<SourceAnswers[K]>>;
}

/** A deployment that asks nobody: every source is unavailable, for everybody to see. */
@Injectable()
export class NoSource extends CheckSource {
  ask<K extends SourceKind>(_context: Context, kind: K): Promise<SourceReply<SourceAnswers[K]>> {
    return Promise.resolve({ kind: 'UNAVAILABLE', source: kind, why: 'NO_SOURCE' });
  }
}
