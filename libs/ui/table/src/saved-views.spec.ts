import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Session } from '@downstream/ui/client';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { SavedViews } from './saved-views';

const aView = (id: number, name: string, more: object = {}) => ({
  ...{ id: `00000000-0000-7000-8000-00000000000${id}`, name, query: { state: 'APPROVED' } },
  ...{ shared: false, mine: true, owner: 'Ana' },
  ...more,
});
/** Lets promises run that wait for an answer. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('SavedViews', () => {
  let may: boolean;
  let http: HttpTestingController;
  let views: SavedViews;
  beforeEach(() => {
    localStorage.clear();
    may = true;
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        {
          provide: Session,
          useValue: { can: (right: string) => may && right === 'view:own', user: () => ({ id: 'a' }) },
        },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    views = TestBed.inject(SavedViews);
  });
  const names = () =>
    views
      .of('items')
      .views()
      .map(({ name }) => name);
  it('brings over what the browser kept, once, and forgets it here when it is there', async () => {
    localStorage.setItem(
      'ds.views.items',
      JSON.stringify([{ name: 'Old', query: { q: 'x', sort: null } }, { bad: 1 }]),
    );
    const read = views.read('items');
    await turn();
    const saved = http.expectOne({ method: 'PUT', url: '/api/v1/saved-views' });
    expect(saved.request.body).toEqual({ table: 'items', name: 'Old', query: { q: 'x' }, shared: false });
    saved.flush(aView(1, 'Old'));
    await turn();
    expect(localStorage.getItem('ds.views.items')).toBeNull();
    http
      .expectOne('/api/v1/saved-views?table=items')
      .flush({ views: [aView(1, 'Old'), aView(2, 'Ben’s', { mine: false })] });
    await read;
    expect(names()).toEqual(['Old', 'Ben’s']);
  });

  it('keeps them in the browser when they could not be brought over, and says so', async () => {
    localStorage.setItem('ds.views.items', JSON.stringify([{ name: 'Old', query: {} }]));
    const read = views.read('items');
    await turn();
    http
      .expectOne({ method: 'PUT', url: '/api/v1/saved-views' })
      .flush({ code: 'X' }, { status: 503, statusText: 'No' });
    await read;
    expect(views.of('items').problem()).toBeDefined();
    expect(localStorage.getItem('ds.views.items')).toContain('Old');
  });

  it('saves with the account, writes over the own one of that name, and removes it', async () => {
    const save = views.save('items', { name: 'B', query: { q: 'b' } }, true);
    await turn();
    const sent = http.expectOne({ method: 'PUT', url: '/api/v1/saved-views' });
    expect(sent.request.body).toMatchObject({ name: 'B', shared: true });
    sent.flush(aView(2, 'B', { shared: true }));
    await save;
    const again = views.save('items', { name: 'B', query: {} }, false);
    await turn();
    http.expectOne({ method: 'PUT', url: '/api/v1/saved-views' }).flush(aView(2, 'B'));
    await again;
    expect(views.of('items').views()).toMatchObject([{ name: 'B', shared: false }]);
    const [one] = views.of('items').views();
    if (!one) throw new Error('It is gone');
    const gone = views.remove('items', one);
    await turn();
    http
      .expectOne({ method: 'DELETE', url: `/api/v1/saved-views/${one.id}` })
      .flush(null, { status: 204, statusText: '' });
    await gone;
    expect(names()).toEqual([]);
  });

  it('leaves them to the browser where nobody keeps any with an account', async () => {
    may = false;
    await views.save('items', { name: 'Here', query: { q: 'x' } }, true);
    await views.read('items');
    expect(views.of('items').views()).toEqual([
      { name: 'Here', query: { q: 'x' }, shared: false, mine: true, owner: '' },
    ]);
    const [one] = views.of('items').views();
    if (one) await views.remove('items', one);
    expect([names(), localStorage.getItem('ds.views.items')]).toEqual([[], null]);
    http.verify();
  });
});
