import { describe, expect, it } from '@jest/globals';
import { entriesOf } from './navigation';

const nav = (order: number, more = {}) => ({ nav: { key: `k${order}`, icon: 'home', group: 'work', order, ...more } });

describe('entriesOf', () => {
  it('lists routes that ask for a place, in order, for those who hold the permission', () => {
    const routes = [
      { path: 'b', data: nav(20) },
      { path: 'record/:id' },
      { path: 'secret', data: nav(15, { permission: 'user:read' }) },
      { path: '', data: nav(0) },
    ];
    const links = (can: boolean) => entriesOf(routes, '/desk', () => can).map(({ link }) => link);
    expect(links(false)).toEqual(['/desk', '/desk/b']);
    expect(links(true)).toEqual(['/desk', '/desk/secret', '/desk/b']);
  });
});
