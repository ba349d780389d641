import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';

const MOST_MEMBERS = 200_000;
const MOST_BYTES = 4 * 1024 ** 3;

/**
 * All members of a ZIP file in memory.
 * @throws Error in plain words for no ZIP, a path that leads outside, too many members or too many bytes
 */
export function readZip(path: string): Promise<Map<string, Uint8Array>> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error || !zip) return reject(new Error(`it is no ZIP file that can be read (${error?.message ?? 'empty'})`));
      const files = new Map<string, Uint8Array>();
      let bytes = 0;
      const fail = (why: string) => {
        zip.close();
        reject(new Error(why));
      };
      zip.on('error', (broken: Error) => fail(`the ZIP is damaged (${broken.message})`));
      zip.on('end', () => resolve(files));
      zip.on('entry', (entry: yauzl.Entry) => {
        bytes += entry.uncompressedSize;
        if (entry.fileName.endsWith('/')) return zip.readEntry();
        if (files.size >= MOST_MEMBERS || bytes > MOST_BYTES) return fail('it holds more than a dossier can');
        if (files.has(entry.fileName)) return fail(`it holds ${entry.fileName} twice`);
        zip.openReadStream(entry, (failed, stream) => {
          if (failed || !stream) return fail(`${entry.fileName} cannot be unpacked`);
          buffer(stream).then(
            (content) => {
              files.set(entry.fileName, new Uint8Array(content));
              zip.readEntry();
            },
            (broken: Error) => fail(`${entry.fileName} cannot be unpacked (${broken.message})`),
          );
        });
      });
      zip.readEntry();
    });
  });
}
