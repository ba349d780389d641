import type { EntryName } from '@downstream/checks/core';
import type { MatchFeature } from './evidence';
import { scriptOf } from './script-of';

/** What is to be known of the names of a hit, though it weighs nothing: two scripts, a former name, a weak alias. */
export function nameNotes(ours: string, { text: theirs, kind }: EntryName): readonly MatchFeature[] {
  const notes: MatchFeature[] = [];
  const [from, to] = [scriptOf(ours), scriptOf(theirs)];
  if (from !== to && from !== 'None' && to !== 'None') {
    notes.push({ id: 'NAME_SCRIPTS', weight: 0, params: { ours: from, theirs: to } });
  }
  if (kind === 'FKA') notes.push({ id: 'NAME_FORMER', weight: 0, params: { theirs } });
  if (kind === 'WEAK') notes.push({ id: 'NAME_WEAK', weight: 0, params: { theirs } });
  return notes;
}
