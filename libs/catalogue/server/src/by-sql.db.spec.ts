import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asPerson, createTenant, createWorld, type TestWorld } from '@downstream/platform/testing';
import type { Context, TenantId } from '@downstream/kernel';

let world: TestWorld;
let context: Context;
beforeAll(async () => {
  world = await createWorld();
  context = asPerson((await createTenant(world)) as TenantId);
});
afterAll(() => world.close());

const sql = (text: string, params: unknown[] = []) =>
  world.tenants.within(context, (tx) => tx.query(text, params) as Promise<unknown[]>);
const refusedBy = (constraint: string, text: string, params: unknown[] = []) =>
  expect(sql(text, params)).rejects.toMatchObject({ constraint });
const by = (personId: string | null) => JSON.stringify({ personId, at: '2026-03-02T08:00:00.000Z' });
const event = `(select id from audit_event limit 1)`;

describe('a classification that is approved by SQL', () => {
  it('is approved by nobody who wrote in it or in its item', async () => {
    const [item, id] = [world.ids.next<string>(), world.ids.next<string>()];
    await sql(
      `insert into item (id, sku, sku_key, names, writers, registered, changed, changed_at, version, event_id)
       values ($1, 'TC-2', 'tc-2', '[{}]', '["ana"]', '{}', '{}', now(), 1, ${event})`,
      [item],
    );
    await sql(
      `insert into item_classification (id, item_id, place, state, facts, classifier, contributors, event_id)
       values ($1, $2, 1, 'PENDING_APPROVAL', '{}', '{}', '["ben"]', ${event})`,
      [id, item],
    );
    const approve = `update item_classification set state = 'APPROVED', approved = $2 where id = $1`;
    await refusedBy('item_classification_check1', approve, [id, by('ben')]);
    await refusedBy('item_classification_check1', approve, [id, by(null)]);
    await refusedBy('classified_by_another', approve, [id, by('ana')]);
    await refusedBy('writers_stand', `update item_classification set contributors = '[]' where id = $1`, [id]);
    await sql(approve, [id, by('cem')]);
  });
});

describe('a list version that is published by SQL', () => {
  it('is published by nobody who wrote in it', async () => {
    const id = world.ids.next<string>();
    await sql(
      `insert into item_list_version (id, list, kind, version, state, source, rows, drafted, contributors, changed, revision, event_id)
       values ($1, 'ours', 'HS_FORWARD', 1, 'PENDING_APPROVAL', 'Ours', '[{}]', '{}', '["ana", "ben"]', '{}', 1, ${event})`,
      [id],
    );
    const publish = `update item_list_version set state = 'PUBLISHED', effective_from = '2026-03-03', published = $2 where id = $1`;
    await refusedBy('item_list_version_check2', publish, [id, by('ana')]);
    await refusedBy('writers_stand', `update item_list_version set contributors = '["ben"]' where id = $1`, [id]);
    await sql(publish, [id, by('cem')]);
  });
});

describe('a template that is published by SQL', () => {
  it('is published by nobody who wrote in it', async () => {
    const id = world.ids.next<string>();
    await sql(
      `insert into own_template (id, kind, version, state, record, event_id)
       values ($1, 'T1', 1, 'PENDING_APPROVAL', '{"contributors": ["ana"], "published": null}', ${event})`,
      [id],
    );
    const publish = `update own_template set state = 'PUBLISHED', document = '{}',
      record = jsonb_set(record, '{published}', $2) where id = $1`;
    await refusedBy('own_template_second_person', publish, [id, by('ana')]);
    await refusedBy('own_template_second_person', publish, [id, by(null)]);
    await refusedBy('writers_stand', `update own_template set record = '{"contributors": []}' where id = $1`, [id]);
    await sql(publish, [id, by('cem')]);
  });
});
