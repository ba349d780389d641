import { pngChunk } from '../documents/reading/png';
import { aJpeg, aPdf, aPhoto, aPng, aWebp, bytesOf, exifTiff, SECRET, webpChunk } from './document-files';
import { zip, type HostileUpload } from './hostile-upload';

const kept = (name: string) => ({ kept: name });

/** Files that are taken, without their sting. */
export const keptUploads: readonly HostileUpload[] = [
  { what: 'a double ending', name: 'extract.pdf.exe', bytes: () => aPdf('1'), outcome: kept('extract.pdf.exe.pdf') },
  { what: 'the name of a page', name: 'extract.html', bytes: () => aPdf('2'), outcome: kept('extract.html.pdf') },
  { what: 'the name of another type', name: 'scan.png', bytes: () => aPdf('3'), outcome: kept('scan.png.pdf') },
  { what: 'a way up and out', name: '../../../etc/passwd', bytes: () => aPdf('4'), outcome: kept('passwd.pdf') },
  { what: 'a way out on Windows', name: 'C:\\Windows\\win.ini', bytes: () => aPdf('5'), outcome: kept('win.ini.pdf') },
  {
    what: 'a zero in the name',
    name: 'extract.pdf\0.exe',
    bytes: () => aPdf('6'),
    outcome: kept('extract.pdf.exe.pdf'),
  },
  {
    what: 'a name that turns round',
    name: 'extract\u202Efdp.exe',
    bytes: () => aPdf('7'),
    outcome: kept('extractfdp.exe.pdf'),
  },
  {
    what: 'a new line in the name',
    name: 'a\r\nSet-Cookie: sid=1.pdf',
    bytes: () => aPdf('8'),
    outcome: kept('aSet-Cookie_ sid=1.pdf'),
  },
  {
    what: 'quotes in the name',
    name: '"; filename="x.exe',
    bytes: () => aPdf('9'),
    outcome: kept('_; filename=_x.exe.pdf'),
  },
  { what: 'no name', name: '', bytes: () => aPdf('10'), outcome: kept('document.pdf') },
  { what: 'a name of dots', name: '....', bytes: () => aPdf('11'), outcome: kept('document.pdf') },
  {
    what: 'a name of marks that nobody sees',
    name: '\u200b\u200e\u202a',
    bytes: () => aPdf('12'),
    outcome: kept('document.pdf'),
  },
  {
    what: 'a name of 2,000 letters',
    name: `${'ж'.repeat(2_000)}.pdf`,
    bytes: () => aPdf('13'),
    outcome: kept(`${'ж'.repeat(116)}.pdf`),
  },
  {
    what: 'a photo that tells where it was taken',
    name: 'IMG_1.JPG',
    kind: 'PHOTO',
    bytes: () => aPhoto(),
    outcome: kept('IMG_1.jpg'),
  },
  {
    what: 'a JPEG that is an archive too',
    name: 'b.jpg',
    bytes: () => aJpeg([], bytesOf(`${zip}${SECRET}`)),
    outcome: kept('b.jpg'),
  },
  {
    what: 'a PNG with texts, a profile that unpacks to gigabytes, and an archive behind it',
    name: 'b.png',
    bytes: () =>
      aPng(
        [
          pngChunk('tEXt', bytesOf(`Author\0${SECRET}`)),
          pngChunk('iCCP', new Uint8Array(50_000)),
          pngChunk('eXIf', exifTiff(3)),
        ],
        bytesOf(zip),
      ),
    outcome: kept('b.png'),
  },
  {
    what: 'a WebP that tells where it was taken',
    name: 'b.webp',
    bytes: () => aWebp([webpChunk('EXIF', exifTiff(8)), webpChunk('XMP ', bytesOf(SECRET))], bytesOf(SECRET)),
    outcome: kept('b.webp'),
  },
];
