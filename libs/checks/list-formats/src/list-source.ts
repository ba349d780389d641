import type { ListSource } from './list-format';

/** A file whose bytes are at hand. */
export const sourceOfBytes = (name: string, bytes: Uint8Array): ListSource => ({
  name,
  async *bytes() {
    yield bytes;
  },
});

/** The name a file has once it is unpacked, without folders and in lower case: `lists/SDN.CSV.GZ` is `sdn.csv`. */
export const plainName = (name: string): string =>
  name
    .replace(/^.*[/\\]/, '')
    .replace(/\.gz$/i, '')
    .toLowerCase();
