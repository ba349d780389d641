import type { PartyKind } from '@downstream/kernel';
import type { EntryKind } from './list-entry';
import { nameKind, type SubjectKind } from './subject';

// "M/V", "M.T.", "SS" and the like say what sort of ship it is, and are written or not.
const PREFIX =
  /^\s*(?:m ?[/.]? ?[vty]|s ?[/.]? ?[sy]|f ?[/.] ?v|lpg ?\/ ?c|motor (?:vessel|tanker)|tanker|т ?\/ ?х|мв)[.\s]+(?=\S{2})/iu;

/** The name by which things of a kind are compared: of a ship without the letters that say what sort of ship it is. */
const comparedName = (name: string, kind: SubjectKind | EntryKind): string =>
  kind === 'VESSEL' ? name.replace(PREFIX, '') : name;

/** A name with what is needed to compare it. */
export const nameToCompare = (
  name: string,
  kind: SubjectKind | EntryKind,
): { readonly name: string; readonly kind: PartyKind } => ({ name: comparedName(name, kind), kind: nameKind(kind) });
