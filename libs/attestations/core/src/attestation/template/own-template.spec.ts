import { describe, expect, it } from '@jest/globals';
import { parseInstant, type Id, type PersonId } from '@downstream/kernel';
import type { Act } from '@downstream/distributors/core';
import { shippedTemplate } from '../shipped';
import {
  draftTemplate,
  proposeTemplate,
  publishTemplate,
  returnTemplate,
  reviseTemplate,
  type OwnTemplate,
} from './own-template';

const base = shippedTemplate('T2');
const act = (person: string | undefined): Act =>
  ({
    at: parseInstant('2026-11-23T09:00:00Z'),
    actor: { kind: person ? 'user' : 'system', id: 'a', personId: person as PersonId | undefined },
  }) as unknown as Act;
const ana = act('ana');
const made = <T>(result: { ok: boolean; value?: T; refusal?: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value as T;
};
const draft = (): OwnTemplate => made(draftTemplate('x' as Id<'ownTemplate'>, base, [], ana));

describe('a template of the maker’s own', () => {
  it('is drafted once at a time, and numbered without gaps', () => {
    expect(draft()).toMatchObject({
      template: 'ownT2',
      version: 1,
      state: 'DRAFT',
      base: { id: 'houseT2', version: 1 },
    });
    expect(draftTemplate('y' as Id<'ownTemplate'>, base, [draft()], ana)).toMatchObject({
      refusal: { code: 'TEMPLATE_VERSION_OPEN' },
    });
    const published: OwnTemplate = { ...draft(), state: 'PUBLISHED' };
    expect(made(draftTemplate('y' as Id<'ownTemplate'>, base, [published], ana)).version).toBe(2);
  });

  it('is published by a person who has not written in it, and by no machine', () => {
    const waiting = made(proposeTemplate(draft(), base, ana));
    for (const who of [ana, act(undefined)])
      expect(publishTemplate(waiting, who)).toMatchObject({ refusal: { code: 'TEMPLATE_NEEDS_ANOTHER_PERSON' } });
    expect(made(publishTemplate(waiting, act('ben'))).state).toBe('PUBLISHED');
  });

  it('waits for nobody while it has faults, and goes back with a reason only', () => {
    const empty = made(
      reviseTemplate(draft(), { changes: { ...draft().changes, clauses: [] }, renews: false }, act('cem')),
    );
    expect(proposeTemplate(empty, base, ana)).toMatchObject({ refusal: { code: 'TEMPLATE_INVALID' } });
    const waiting = made(proposeTemplate(draft(), base, ana));
    expect(returnTemplate(waiting, ' ')).toMatchObject({ refusal: { code: 'REASON_REQUIRED' } });
    expect(reviseTemplate(waiting, draft(), ana)).toMatchObject({ refusal: { code: 'TRANSITION_NOT_ALLOWED' } });
    expect(made(returnTemplate(waiting, 'Shorter')).returnReason).toBe('Shorter');
  });
});
