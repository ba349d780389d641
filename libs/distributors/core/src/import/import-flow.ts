import { transitions, type ImportState } from '@downstream/kernel';

/**
 * The life of an import. Until `COMMITTING` no record is touched; a step that is stopped or fails goes back to where its rows
 * stood before it.
 */
export const importFlow = transitions<ImportState>({
  READING: ['READ', 'UNREADABLE', 'CANCELLED'],
  UNREADABLE: ['READING', 'CANCELLED'],
  READ: ['READING', 'CHECKING', 'CANCELLED'],
  CHECKING: ['CHECKED', 'READ', 'CANCELLED'],
  CHECKED: ['READING', 'CHECKING', 'COMMITTING', 'CANCELLED'],
  COMMITTING: ['COMMITTED', 'CHECKING', 'CHECKED'],
  COMMITTED: ['UNDOING'],
  UNDOING: ['UNDONE', 'COMMITTED'],
  UNDONE: [],
  CANCELLED: [],
});

/** States in which a worker is at work. */
export const isUnderWay = (state: ImportState): boolean =>
  state === 'READING' || state === 'CHECKING' || state === 'COMMITTING' || state === 'UNDOING';

/** What an import goes back to when its step is stopped; undefined where there is nothing to stop. */
export function stoppedState(state: ImportState): ImportState | undefined {
  if (state === 'COMMITTING') return 'CHECKED';
  if (state === 'UNDOING') return 'COMMITTED';
  if (state === 'CHECKING') return 'READ';
  return state === 'COMMITTED' || state === 'UNDONE' || state === 'CANCELLED' ? undefined : 'CANCELLED';
}
