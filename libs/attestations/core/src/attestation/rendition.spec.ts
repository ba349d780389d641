import { describe, expect, it } from '@jest/globals';
import { textOf, type Rendition } from './rendition';

const rendition: Rendition = {
  language: 'en',
  direction: 'ltr',
  title: 'End-use statement',
  blocks: [
    { kind: 'heading', level: 1, text: 'Who signs' },
    { kind: 'facts', facts: [{ label: 'Name', value: 'Jose\u0301 Silva' }] },
    { kind: 'table', columns: [{ label: 'Item' }, { label: 'Quantity', numeric: true }], rows: [['Vest', '10']] },
    { kind: 'clause', number: '1', text: 'Nicht nach Russland.', governing: 'Not to Russia.' },
    { kind: 'notice', text: 'Read it.' },
  ],
};

describe('the text of a rendition', () => {
  it('is every word in reading order, composed', () => {
    expect(textOf(rendition).split('\n')).toEqual(
      ['End-use statement', 'Who signs', 'Name', 'José Silva', 'Item', 'Quantity', 'Vest', '10', '1'].concat([
        'Nicht nach Russland.',
        'Not to Russia.',
        'Read it.',
      ]),
    );
  });

  it('differs as soon as one word does', () => {
    const other = { ...rendition, blocks: rendition.blocks.slice(0, -1) };
    expect(textOf(other)).not.toBe(textOf(rendition));
  });
});
