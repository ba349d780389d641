import type { HandedFile } from '../use-cases/request-list-import';

/** A file as the upload parser hands it over. */
export interface HandedIn {
  readonly originalname: string;
  readonly buffer: Buffer;
}

const baseName = (name: string): string => name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);

/** The file under its own name, without the folders that some browsers put before it. */
export const handedFile = ({ originalname, buffer }: HandedIn): HandedFile => ({
  name: baseName(originalname),
  bytes: new Uint8Array(buffer),
});
