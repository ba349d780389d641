import { bytesOf } from './source-bytes';
import { textOf } from './source-text';
import { readUkCsv } from './uk-csv';
import { readUkXml } from './uk-xml';
import { oneFileFormat } from './one-file-format';

const LESS_THAN = 0x3c;
// White space, and the three bytes of a byte order mark.
const before = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);

/** The UK Sanctions List, the only list of the UK since 28 January 2026, in either of its forms. */
export const uk = oneFileFormat({
  id: 'uk',
  title: 'UK Sanctions List, XML or CSV',
  terms: null,
  read: async (list, source) => {
    let first: number | undefined;
    for await (const piece of bytesOf(source)) {
      first = piece.find((byte) => !before.has(byte));
      break;
    }
    if (first === LESS_THAN) return readUkXml(list, source);
    const { text } = await textOf(source);
    return readUkCsv(list, source.name, text);
  },
});
