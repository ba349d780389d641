import { describe, expect, it } from '@jest/globals';
import { drawingOf } from './drawing-of';

describe('a drawing', () => {
  it('is put into the page as it was drawn', () => {
    const drawn = drawingOf('<svg xmlns="http://www.w3.org/2000/svg"><text>a &lt; b on time</text></svg>');
    expect([drawn.localName, drawn.textContent, drawn.ownerDocument === document]).toEqual([
      'svg',
      'a < b on time',
      true,
    ]);
  });

  it.each([
    '<p>Text</p>',
    '<svg><script>run()</script></svg>',
    '<svg onload="run()"></svg>',
    '<svg><image href="x"/></svg>',
  ])('is not made of %s', (text) => {
    expect(() => drawingOf(text)).toThrow(TypeError);
  });
});
