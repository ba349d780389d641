import type { ImportState, RowOutcome } from '@downstream/kernel';
import type { Tone } from '@downstream/ui/tokens';

/** How the state of an import looks. */
export const stateTones: Readonly<Record<ImportState, Tone>> = {
  READING: 'wait',
  UNREADABLE: 'stop',
  READ: 'neutral',
  CHECKING: 'wait',
  CHECKED: 'neutral',
  COMMITTING: 'wait',
  COMMITTED: 'good',
  UNDOING: 'wait',
  UNDONE: 'neutral',
  CANCELLED: 'neutral',
};

/** How what becomes of a row looks. */
export const outcomeTones: Readonly<Record<RowOutcome, Tone>> = {
  CREATE: 'good',
  UPDATE: 'good',
  SKIP: 'neutral',
  ERROR: 'hold',
};
