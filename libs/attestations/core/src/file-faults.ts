import type { Answer } from './answer';
import { faultIf, type AnswerFault } from './answer-fault';

/** The files that a distributor has handed in and not taken back: by id the hashes (SHA-256) of every version, as sent and as kept. */
export type HandedInFiles = ReadonlyMap<string, readonly string[]>;

/** What is wrong with the files that an answer names: one that is not there, or another than the one that was named. */
export const fileFaults = (answer: Answer, files: HandedInFiles): readonly AnswerFault[] =>
  answer.type !== 'FILES'
    ? []
    : answer.files.flatMap(({ id, sha256 }, i) => {
        const hashes = files.get(id);
        if (!hashes) return [{ pointer: `/files/${i}`, code: 'FILE_GONE' as const }];
        return faultIf(!hashes.includes(sha256), `/files/${i}`, 'FILE_CHANGED');
      });
