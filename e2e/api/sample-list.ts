import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../libs/checks/list-formats/src/sample-sdn');

/** Files of the sample list that ships with the product. */
export const sampleList = (): { name: string; bytes: Uint8Array }[] => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  return names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
};
