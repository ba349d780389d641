import { describe, expect, it } from '@jest/globals';
import { job } from './job';

const id = '017f22e2-79b0-7cc3-98c4-dc0c0c07398f';
const screen = job('checks.screen', ['partyId']);

describe('job', () => {
  it('carries the tenant and the ids it names', () => {
    expect(screen.name).toBe('checks.screen');
    expect(screen.data.parse({ tenantId: id, partyId: id })).toEqual({ tenantId: id, partyId: id });
  });

  it.each([
    ['no tenant', { partyId: id }],
    ['no id', { tenantId: id }],
    ['content in place of an id', { tenantId: id, partyId: 'Vega Trading' }],
    ['content beside the ids', { tenantId: id, partyId: id, name: 'Vega Trading' }],
    ['an object in place of an id', { tenantId: id, partyId: { id } }],
  ])('refuses %s: the tables of the queue have no row policies', (_, data) => {
    expect(screen.data.safeParse(data).success).toBe(false);
  });

  it('always names the tenant', () => {
    const bare = job('audit.seal', []);
    expect(bare.data.safeParse({}).success).toBe(false);
    expect(bare.data.parse({ tenantId: id })).toEqual({ tenantId: id });
  });
});
