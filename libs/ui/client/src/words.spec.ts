import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Catalogues, injectWords, provideWords, Words } from './words';

const files: Record<string, Record<string, string>> = {
  'shared en': { 'x.save': 'Save', 'x.rows': '{n, plural, one {# row} other {# rows}}' },
  'shared de': { 'x.save': 'Speichern', 'x.rows': '{n, plural, one {# Zeile} other {# Zeilen}}' },
  'shared ar': { 'x.save': 'احفظ' },
  'desk en': { 'x.save': 'Record', 'desk.only': 'Desk' },
  'desk de': { 'x.save': 'Festhalten', 'desk.only': 'Pult' },
};
const asked: string[] = [];
const broken = new Set<string>();
const catalogues: Catalogues = (shelf, language) => {
  asked.push(`${shelf} ${language}`);
  if (broken.has(`${shelf} ${language}`)) return Promise.reject(new Error('no connection'));
  return Promise.resolve(files[`${shelf} ${language}`] ?? {});
};

@Component({ selector: 'ds-probe', template: `{{ t('x.save') }}, {{ t('x.rows', { n: 1204 }) }}` })
class Probe {
  protected readonly t = injectWords();
}

describe('Words', () => {
  let words: Words;
  beforeEach(async () => {
    localStorage.clear();
    asked.length = 0;
    TestBed.configureTestingModule({ providers: [provideWords(catalogues)] });
    words = TestBed.inject(Words);
    await TestBed.compileComponents();
    await TestBed.createComponent(Probe).whenStable();
  });

  it('has the shared words at once and asks for nothing else', () => {
    expect(words.say('x.save')).toBe('Save');
    expect(asked).toEqual(['shared en']);
  });

  it('lets a shell say it its own way', async () => {
    await words.enter('desk');
    await words.enter('desk');
    expect([words.say('x.save'), words.say('desk.only')]).toEqual(['Record', 'Desk']);
    expect(asked).toEqual(['shared en', 'maker en', 'desk en']);
  });

  it('speaks every language in the portal, and English where the maker’s people have no words for it', async () => {
    await words.enter('portal');
    await words.speak('ar');
    expect([words.say('x.save'), words.language(), words.languages().length]).toEqual(['احفظ', 'ar', 8]);
    await words.enter('desk');
    expect([words.say('x.save'), words.language(), words.languages()]).toEqual(['Record', 'en', ['en', 'de']]);
    expect(localStorage.getItem('ds.language')).toBe('ar');
    await words.enter('portal');
    expect([words.say('x.save'), words.has('desk.only')]).toEqual(['احفظ', false]);
  });

  it('asks again for words that could not be fetched', async () => {
    files['portal fr'] = { 'portal.only': 'Portail' };
    broken.add('portal fr');
    await words.speak('fr');
    await expect(words.enter('portal')).rejects.toThrow('no connection');
    broken.clear();
    await words.enter('portal');
    expect(words.say('portal.only')).toBe('Portail');
  });

  it('switches what stands on the screen, numbers included', async () => {
    await words.enter('desk');
    const fixture = TestBed.createComponent(Probe);
    await fixture.whenStable();
    expect((fixture.nativeElement as HTMLElement).textContent).toBe('Record, 1,204 rows');
    await words.speak('de');
    await fixture.whenStable();
    expect((fixture.nativeElement as HTMLElement).textContent).toBe('Festhalten, 1.204 Zeilen');
    expect(words.say('desk.only')).toBe('Pult');
    expect(document.documentElement.lang).toBe('de');
  });

  it('says whether it knows a key, and shows an unknown one as it is', () => {
    expect([words.has('x.save'), words.has('x.nothing')]).toEqual([true, false]);
    expect(words.say('x.nothing')).toBe('x.nothing');
  });
});
