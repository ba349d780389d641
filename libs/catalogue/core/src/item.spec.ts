import { describe, expect, it } from '@jest/globals';
import { orThrow } from '@downstream/kernel';
import { LONGEST_NAME, registerItem, reviseItem, type ItemDetails, type ItemId } from './item';
import { anAct, anApprovedItem, anItem, minute, person, someDetails, systemAct } from './testing/index';

const id = 'one' as ItemId;

describe('registerItem', () => {
  it('is not classified yet', () => {
    const item = orThrow(registerItem(id, someDetails({ sku: ' TC-2 ' }), anAct()));
    expect(item).toMatchObject({ id, sku: 'TC-2', classifications: [], writers: [person('ana')], version: 1 });
  });

  it('may be done by a machine, which writes in nobody’s name', () => {
    expect(orThrow(registerItem(id, someDetails(), systemAct())).writers).toEqual([]);
  });

  it('names every fault at once', () => {
    const wrong = someDetails({
      sku: ' ',
      names: [
        { language: 'en', text: '' },
        { language: 'English', text: 'x'.repeat(LONGEST_NAME + 1) },
        { language: 'en', text: 'again' },
      ],
    });
    expect(registerItem(id, wrong, anAct())).toMatchObject({
      refusal: {
        code: 'ITEM_INVALID',
        details: {
          faults: [
            { pointer: '/sku', code: 'REQUIRED' },
            { pointer: '/names/0/text', code: 'REQUIRED' },
            { pointer: '/names/1/language', code: 'UNKNOWN' },
            { pointer: '/names/1/text', code: 'TOO_LONG' },
            { pointer: '/names/2/language', code: 'TWICE' },
          ],
        },
      },
    });
    expect(registerItem(id, someDetails({ names: [] }), anAct())).toMatchObject({
      refusal: { details: { faults: [{ pointer: '/names', code: 'REQUIRED' }] } },
    });
  });
});

describe('reviseItem', () => {
  it('changes what is given and remembers who wrote', () => {
    const revised = orThrow(
      reviseItem(anItem(), { description: 'For hunters.' }, anAct({ person: 'ben', at: minute(5) })),
    );
    expect(revised).toMatchObject({ sku: 'TC-2', description: 'For hunters.', version: 2, changed: { at: minute(5) } });
    expect(revised.writers).toEqual([person('ana'), person('ben')]);
  });

  it('is the same object when nothing changes', () => {
    const item = anItem();
    expect(orThrow(reviseItem(item, { sku: 'TC-2', names: [...item.names] }, anAct()))).toBe(item);
  });

  it('never carries a classification past the second person', () => {
    const item = anApprovedItem();
    const smuggled = { description: 'x', classifications: [], writers: [] } as Partial<ItemDetails>;
    const revised = orThrow(reviseItem(item, smuggled, anAct()));
    expect(revised.classifications).toBe(item.classifications);
    expect(revised.writers).toEqual([person('ana')]);
  });

  it('refuses to take the number away', () => {
    expect(reviseItem(anItem(), { sku: '' }, anAct())).toMatchObject({ refusal: { code: 'ITEM_INVALID' } });
  });
});
