import type { sessionStarted, StateInput } from '@downstream/contracts';
import type { SessionEnding } from '@downstream/kernel';
import type { BrowserSession } from './sessions';

/** A complete session as its events say it; undefined for a sign-in under way. */
export const sessionState = (
  session: BrowserSession,
  ended: SessionEnding | null,
): StateInput<typeof sessionStarted> | undefined =>
  session.means === null
    ? undefined
    : {
        userId: session.userId,
        means: session.means,
        browser: session.browser,
        startedAt: session.startedAt,
        expiresAt: session.expiresAt,
        ended,
      };
