// node tools/precompress.mjs <folder>: writes a .br and a .gz beside every text file, so that the server need not
// compress the same bundle for each visitor. A file that would not shrink gets none.
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(js|mjs|css|html|svg|json|txt|xml|webmanifest|map|ico)$/;
const SMALLEST = 1024;

const [folder] = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true }).filter((name) => TEXT.test(name));

async function compress(name) {
  const path = join(folder, name);
  const plain = await readFile(path);
  if (plain.length < SMALLEST) return;
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } };
  const packed = await Promise.all([
    promisify(brotliCompress)(plain, brotli).then((bytes) => [`${path}.br`, bytes]),
    promisify(gzip)(plain, { level: 9 }).then((bytes) => [`${path}.gz`, bytes]),
  ]);
  await Promise.all(
    packed.filter(([, bytes]) => bytes.length < plain.length).map(([file, bytes]) => writeFile(file, bytes)),
  );
}

await Promise.all(files.map(compress));
