import PdfWriter from 'pdfkit';
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

const printed = async (page: Page, html: string): Promise<Buffer> => {
  const sheet = await page.context().newPage();
  await sheet.setContent(html);
  const file = await sheet.pdf({ format: 'A4' });
  await sheet.close();
  return file;
};

/** Three pages in three scripts, as a browser prints them. */
export const aReport = (page: Page): Promise<Buffer> =>
  printed(
    page,
    `<style>section { break-after: page; font: 16px sans-serif }</style>
    <section><h1>Register extract</h1><p>Number 120340009870</p><p>Fjordlys Handel AS, Havnegata 7, Bergen</p></section>
    <section lang="zh"><h1>仓库</h1><p>仓库在杭州</p></section>
    <section lang="ar" dir="rtl"><h1>مستودع</h1><p>مستودع في دبي</p><p lang="en">The last page of the report</p></section>`,
  );

/** A page that is nothing but a picture, as a scanner makes it. */
export const aScan = async (page: Page): Promise<Buffer> =>
  printed(
    page,
    `<img style="block-size: 12cm" src="data:image/jpeg;base64,${(await aPhoto(page, 'Scanned')).toString('base64')}">`,
  );

/** A PDF that asks for a password when it is opened. */
export function aLockedPdf(): Promise<Buffer> {
  const file = new PdfWriter({ userPassword: 'lantern', ownerPassword: 'river', pdfVersion: '1.7' });
  const parts: Buffer[] = [];
  return new Promise((resolve) => {
    file.on('data', (part: Buffer) => parts.push(part));
    file.on('end', () => resolve(Buffer.concat(parts)));
    file.text('Behind a lock');
    file.end();
  });
}

/** It begins and ends as a PDF does, and holds nothing that could be shown. */
export const aBrokenPdf = (): Buffer => Buffer.from(`%PDF-1.7\n${'nothing of use\n'.repeat(20)}startxref\n9\n%%EOF\n`);

/**
 * A page in letters that the file does not bring: Chinese by a table that every reader must have of its own, and a
 * typewriter's face.
 */
export function withoutItsFont(chinese: string, latin: string): Buffer {
  const codes = [...chinese].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  const stream = `BT /F1 28 Tf 60 700 Td <${codes}> Tj ET BT /F2 28 Tf 60 640 Td (${latin}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 8 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${end}`, 'latin1');
}
