import { describe, expect, it } from '@jest/globals';
import { pageKindOf } from './page-kind';

describe('pageKindOf', () => {
  it.each([
    ['PRESENT', '<html><body><h1>Harbour Optics</h1><p>Lenses since 2011.</p></body></html>'],
    ['PRESENT', '<html><body><div id="app"></div><script src="/app.js"></script></body></html>'],
    ['PRESENT', `<p>${'We sell lenses. '.repeat(300)} Our new shop is under construction.</p>`],
    ['PARKED', '<title>harbour.com</title><p>This <b>domain</b>&nbsp;is for sale!</p>'],
    ['PARKED', '<h1>Welcome to nginx!</h1>'],
    ['PARKED', '<p>Diese Domain steht zum Verkauf</p>'],
    ['ABSENT', ''],
    ['ABSENT', '<html><head><style>p { color: red }</style></head><body><!-- nothing --></body></html>'],
  ])('is %s', (kind, html) => expect(pageKindOf(html)).toBe(kind));

  it('reads a hostile page in no time', () => {
    expect(pageKindOf('<script>'.repeat(60_000))).toBeDefined();
    expect(pageKindOf('<'.repeat(400_000))).toBeDefined();
  });
});
