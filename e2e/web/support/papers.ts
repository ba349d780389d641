import type { Page } from '@playwright/test';

/** An Exif segment that says: turn me to the right (orientation 6), and where it was taken. */
const exif = Buffer.concat([
  Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0', 'latin1'),
  Buffer.from('GPS 43.2389 N 76.8897 E'),
]);

/** A register extract as a browser prints it. */
export async function anExtract(page: Page): Promise<Buffer> {
  const sheet = await page.context().newPage();
  await sheet.setContent('<h1>Register extract</h1><p>Number 120340009870, Almaty</p>');
  const file = await sheet.pdf({ format: 'A4' });
  await sheet.close();
  return file;
}

/** A photo of a warehouse door, 600 by 400 pixels, from a telephone that was held upright and says so beside the picture. */
export async function aPhoto(page: Page, label: string): Promise<Buffer> {
  const plain = await page.evaluate(async (text) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [600, 400];
    const paint = canvas.getContext('2d');
    if (!paint) throw new Error('No canvas');
    // Painted lying on its side, as a sensor sees it.
    paint.translate(0, 400);
    paint.rotate(-Math.PI / 2);
    paint.fillStyle = '#8fa3b8';
    paint.fillRect(0, 0, 400, 600);
    paint.fillStyle = '#5b6470';
    paint.fillRect(70, 180, 260, 420);
    paint.fillStyle = '#f4f1ea';
    paint.font = '34px sans-serif';
    paint.fillText(text, 90, 120);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.8));
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
  }, label);
  const bytes = Buffer.from(plain);
  const length = exif.length + 2;
  return Buffer.concat([
    bytes.subarray(0, 2),
    Buffer.from([0xff, 0xe1, length >> 8, length & 0xff]),
    exif,
    bytes.subarray(2),
  ]);
}
