import type { PartyId } from '@downstream/kernel';
import type { NamedBeside } from '../screening/subjects-of';
import type { KeptEntry } from './persistence/ownership-entries';

/** Holders of a chart as screening sees them: everybody who has a name. */
export const holdersBeside = (kept: readonly KeptEntry[]): NamedBeside[] =>
  kept.flatMap(({ id, fact }): NamedBeside[] => {
    if (fact?.kind !== 'HOLDER' || fact.holderKind === 'UNDISCLOSED') return [];
    const kind = fact.holderKind === 'PERSON' ? 'PERSON' : 'ORGANISATION';
    return [{ id: id as PartyId, role: 'OWNER', kind, name: fact.name, country: fact.country }];
  });
