import type { PasswordFault } from '@downstream/access/core';
import type { Problem, Say } from '@downstream/ui/client';

/** What is wrong with a new password, as the server's refusal `PASSWORD_WEAK` says it; undefined for any other problem. */
export function weakPasswordWords(problem: Problem | undefined, t: Say): string | undefined {
  if (problem?.code !== 'PASSWORD_WEAK') return undefined;
  const { faults, minimum, maximum } = problem.details;
  const found = (Array.isArray(faults) ? faults : []) as readonly PasswordFault[];
  if (found.includes('TOO_SHORT')) return t('access.password.TOO_SHORT', { minimum: Number(minimum) });
  if (found.includes('TOO_LONG')) return t('access.password.TOO_LONG', { maximum: Number(maximum) });
  return t('access.password.EASY_TO_GUESS');
}

/** Words when a new password has too few characters, counted as the server counts them; undefined when it has enough. */
export const tooShortWords = (password: string, minimum: number, t: Say): string | undefined =>
  [...password.normalize('NFC')].length < minimum ? t('access.password.TOO_SHORT', { minimum }) : undefined;
