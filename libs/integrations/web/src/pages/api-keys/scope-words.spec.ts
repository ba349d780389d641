import { describe, expect, it } from '@jest/globals';
import { grouped, keyScopes, scopeGroups, scopeWords } from './scope-words';

describe('scopes in words', () => {
  it('has every scope a key can have in exactly one group', () => {
    expect(Object.values(scopeGroups).flat().sort()).toEqual([...keyScopes].sort());
  });

  it('groups what may be given, and leaves empty groups out', () => {
    expect(grouped(['list:read', 'distributor:read', 'distributor:register'])).toEqual([
      { group: 'distributors', scopes: ['distributor:read', 'distributor:register'] },
      { group: 'checks', scopes: ['list:read'] },
    ]);
  });

  it('shows a scope of a newer server by its name rather than not at all', () => {
    expect(grouped(['release:ask'])).toEqual([{ group: 'other', scopes: ['release:ask'] }]);
    expect(scopeWords('release:ask', (key) => key)).toBe('release:ask');
    expect(scopeWords('list:read', (key) => key)).toBe('integrations.scope.list:read');
  });
});
