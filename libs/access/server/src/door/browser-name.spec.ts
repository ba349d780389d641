import { describe, expect, it } from '@jest/globals';
import { browserName } from './browser-name';

const mozilla = 'Mozilla/5.0';
const kit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('browserName', () => {
  it.each([
    [`${mozilla} (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0`, 'Firefox on Linux'],
    [`${mozilla} (Windows NT 10.0; Win64; x64) ${kit} Chrome/140.0 Safari/537.36`, 'Chrome on Windows'],
    [`${mozilla} (Windows NT 10.0; Win64; x64) ${kit} Chrome/140.0 Safari/537.36 Edg/140.0`, 'Edge on Windows'],
    [`${mozilla} (iPhone; CPU iPhone OS 19_0 like Mac OS X) ${kit} Version/19.0 Mobile Safari/604.1`, 'Safari on iOS'],
    [`${mozilla} (X11; Linux x86_64) ${kit} HeadlessChrome/140.0 Safari/537.36`, 'Chrome on Linux'],
    [`${mozilla} (Linux; Android 16; Pixel) ${kit} Chrome/140.0 Mobile Safari/537.36`, 'Chrome on Android'],
    ['curl/8.5.0', 'curl'],
    ['<script>alert(1)</script>', 'Another browser'],
    [undefined, 'Another browser'],
  ])('says %s in words', (header, name) => {
    expect(browserName(header)).toBe(name);
  });
});
