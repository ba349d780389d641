import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { RecentPages } from './recent';

describe('RecentPages', () => {
  beforeEach(() => sessionStorage.clear());

  it('keeps the newest first, each page once, for the tab only', () => {
    const recent = TestBed.inject(RecentPages);
    recent.note({ url: '/desk/a', title: 'A' });
    recent.note({ url: '/desk/b', title: 'B' });
    recent.note({ url: '/desk/a', title: 'A, renamed' });
    expect(recent.list()).toEqual([
      { url: '/desk/a', title: 'A, renamed' },
      { url: '/desk/b', title: 'B' },
    ]);
    TestBed.resetTestingModule();
    expect(TestBed.inject(RecentPages).list()).toHaveLength(2);
    TestBed.inject(RecentPages).clear();
    expect(sessionStorage.getItem('ds.recent')).toBe('[]');
  });

  it('keeps a dozen, and does not stumble over what it cannot read', () => {
    sessionStorage.setItem('ds.recent', '{"x":1}');
    const recent = TestBed.inject(RecentPages);
    expect(recent.list()).toEqual([]);
    for (let i = 0; i < 20; i++) recent.note({ url: `/${i}`, title: `${i}` });
    expect([recent.list().length, recent.list()[0]?.url]).toEqual([12, '/19']);
  });
});
