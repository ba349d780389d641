import { describe, expect, it } from '@jest/globals';
import { firstFiles, portalFiles } from './first-files.mjs';

const shells = 'apps/web/src/app/shells';
const now = (path) => ({ path, kind: 'import-statement' });
const later = (path) => ({ path, kind: 'dynamic-import' });
const chunk = (entryPoint, bytes, ...imports) => ({ entryPoint, bytes, imports });
const metafile = {
  outputs: {
    'main.js': chunk('apps/web/src/main.ts', 10, now('angular.js'), later('desk.js'), later('portal.js')),
    'angular.js': chunk(undefined, 500),
    'desk.js': chunk(`${shells}/desk/desk.routes.ts`, 90, now('angular.js'), later('reviews.js')),
    'reviews.js': chunk('libs/reviews/web/src/review.page.ts', 70),
    'portal.js': chunk(`${shells}/portal/portal.routes.ts`, 20, now('main.js'), later('start.js'), later('answers.js')),
    'start.js': chunk('libs/attestations/web/src/start/start.page.ts', 9, now('sheet.js')),
    'answers.js': chunk('libs/attestations/web/src/answer-pages.ts', 60, now('sheet.js'), later('numbers.js')),
    'sheet.js': chunk(undefined, 12, now('angular.js')),
    'numbers.js': chunk('libs/attestations/web/src/fields/number-judge.ts', 80),
    'enter.js': chunk(`${shells}/public/portal-enter.routes.ts`, 4, now('main.js')),
    'code.js': chunk('libs/access/web/src/pages/portal-enter/portal-enter.page.ts', 5),
    'public.js': chunk(`${shells}/public/public.routes.ts`, 6),
    'away.js': chunk('apps/web/src/app/pages/unavailable.page.ts', 3),
    'status.js': chunk('libs/distributors/web/src/portal/portal-status.page.ts', 3),
    'words-en.js': chunk('apps/web/src/locales/portal/en.json', 2),
    'words-ar.js': chunk('apps/web/src/locales/answers/ar.json', 2),
    'words-desk.js': chunk('apps/web/src/locales/desk/en.json', 2),
  },
};
const without = (file) => ({
  outputs: Object.fromEntries(Object.entries(metafile.outputs).filter(([name]) => name !== file)),
});

describe('what the first screen of an address needs', () => {
  const { every, pages } = firstFiles(metafile);
  const page = (at, exactly = false) => pages.filter((one) => one.at === at && one.exactly === exactly).at(-1);

  it('names what every page loads, the largest first, and nothing of it again', () => {
    expect(every).toEqual(['/angular.js', '/main.js']);
    expect(pages.flatMap(({ files }) => files)).not.toContain('/angular.js');
  });

  it('follows what is imported, and nothing that is loaded later', () => {
    expect(page('/portal', true).files).toEqual(['/portal.js', '/start.js', '/sheet.js']);
    expect(page('/portal/enter').files).toEqual(['/enter.js', '/code.js']);
  });

  it('knows the words by language, and what is asked of the server', () => {
    expect(page('/portal', true).words).toEqual({ en: ['/words-en.js'], ar: ['/words-ar.js'] });
    expect(page('/portal/enter')).toMatchObject({ words: { en: ['/words-en.js'] }, reads: [] });
    expect(page('/portal', true).reads).toContain('/api/v1/portal/answers');
  });

  it('fails when a page is no chunk of its own any more', () => {
    expect(() => firstFiles(without('start.js'))).toThrow('start.page.ts is no chunk of its own');
  });
});

describe('what the worker of the portal may keep', () => {
  const { core, more } = portalFiles(metafile, { styles: ['styles.css'], faces: ['media/han.woff2'] });

  it('is every page of the portal, down to what these load later', () => {
    for (const file of [
      '/main.js',
      '/angular.js',
      '/portal.js',
      '/answers.js',
      '/numbers.js',
      '/away.js',
      '/styles.css',
    ])
      expect(core).toContain(file);
  });

  it('is nothing of the desk, neither pages nor words', () => {
    for (const file of ['/desk.js', '/reviews.js', '/words-desk.js']) expect([...core, ...more]).not.toContain(file);
    expect(more).toEqual(expect.arrayContaining(['/words-en.js', '/words-ar.js', '/media/han.woff2']));
  });
});
