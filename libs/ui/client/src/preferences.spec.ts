import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Preferences } from './preferences';

describe('Preferences', () => {
  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({});
  });
  const root = document.documentElement;

  it('follows the system and the browser until somebody chooses', () => {
    const preferences = TestBed.inject(Preferences);
    TestBed.tick();
    expect([preferences.theme(), preferences.density(), preferences.language()]).toEqual(['system', undefined, 'en']);
    expect([root.dataset['theme'], root.dataset['density'], root.lang, root.dir]).toEqual([
      undefined,
      undefined,
      'en',
      'ltr',
    ]);
    expect(localStorage).toHaveLength(0);
  });

  it('writes choices to the document and remembers them', () => {
    const preferences = TestBed.inject(Preferences);
    preferences.theme.set('dark');
    preferences.density.set('compact');
    preferences.singleKeys.set(false);
    preferences.speak('de');
    TestBed.tick();
    expect([root.dataset['theme'], root.dataset['density'], root.lang]).toEqual(['dark', 'compact', 'de']);

    TestBed.resetTestingModule();
    const later = TestBed.inject(Preferences);
    expect([later.theme(), later.density(), later.language(), later.singleKeys()]).toEqual([
      'dark',
      'compact',
      'de',
      false,
    ]);
    later.theme.set('system');
    TestBed.tick();
    expect(root.dataset['theme']).toBeUndefined();
    expect(localStorage.getItem('ds.theme')).toBeNull();
  });

  it('does not believe a stored value it does not know', () => {
    localStorage.setItem('ds.theme', 'sepia');
    localStorage.setItem('ds.language', 'xx');
    const preferences = TestBed.inject(Preferences);
    expect([preferences.theme(), preferences.language()]).toEqual(['system', 'en']);
  });
});
