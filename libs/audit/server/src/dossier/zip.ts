import { PassThrough, type Readable } from 'node:stream';
import yazl from 'yazl';

/** One member of the ZIP: bytes at hand, or a stream that is opened when its turn comes. */
export type ZipMember =
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly open: () => Promise<Readable> };

/**
 * A ZIP stream of the members, in their order.
 * @param mtime the time every member carries, so that the same dossier gives the same bytes
 */
export function zipStream(members: readonly ZipMember[], mtime: Date): Readable {
  const zip = new yazl.ZipFile();
  const out = new PassThrough();
  zip.outputStream.pipe(out);
  zip.on('error', (error: unknown) => out.destroy(error as Error));
  for (const member of members) {
    if ('bytes' in member) {
      zip.addBuffer(Buffer.from(member.bytes.buffer, member.bytes.byteOffset, member.bytes.length), member.path, {
        mtime,
      });
    } else {
      zip.addReadStreamLazy(member.path, { mtime, compress: false }, (give) => {
        member.open().then(
          (stream) => give(null, stream),
          (error: unknown) => give(error as Error, undefined as never),
        );
      });
    }
  }
  zip.end();
  return out;
}
