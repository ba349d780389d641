import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../..');
const real = join(root, '../shared/data/ofac/sdn_legacy_2023-12-28');
const sample = join(root, 'libs/checks/list-formats/src/sample-sdn');
const isReal = existsSync(real);

/** A file as it is chosen in the browser. */
export interface ListFile {
  readonly name: string;
  readonly mimeType: 'text/csv';
  readonly buffer: Buffer;
}

const syllables = 'bra dun fel gor hix jum klo mip nov pyr quo rud sny tav vex wol zib drae fyo glu'.split(' ');
/** A word of three syllables that is nobody's name; another one for every number below 8,000. */
const word = (n: number): string =>
  [n, n / 20, n / 400].map((part) => syllables[Math.floor(part) % syllables.length]).join('');

/** What makes any SDN list believable and the bundled sample of invented names has not: entries of long ago, and many. */
const INVENTED = 7_000;
const believable = Buffer.from(
  [
    '36,"AEROCARIBBEAN AIRLINES"',
    '306,"BANCO NACIONAL DE CUBA"',
    ...Array.from({ length: INVENTED }, (_, n) => `${5_000_000 + n},"${word(n)} ${word(7_999 - n)}"`),
  ]
    .map((entry) => `${entry},-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n`)
    .join(''),
);

const fileOf = (folder: string, name: string): ListFile => {
  const bytes = readFileSync(join(folder, name));
  return {
    name,
    mimeType: 'text/csv',
    buffer: !isReal && name === 'sdn.csv' ? Buffer.concat([believable, bytes]) : bytes,
  };
};

/**
 * The list that the journey imports: the real OFAC SDN list of 28 December 2023 where it lies beside the project, else
 * the bundled sample with as many invented entries more as the floor of that list asks for. Owner and officer are invented people with the names of listed ones.
 */
export const sourceList = {
  isReal,
  folder: isReal ? real : sample,
  entries: isReal ? 13_821 : 42 + INVENTED,
  files: (): ListFile[] => {
    const folder = isReal ? real : sample;
    return readdirSync(folder)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => fileOf(folder, name));
  },
  /** Bears a listed name in full; nothing but the country tells the two apart by itself. */
  owner: isReal
    ? { name: 'Ricardo García Sánchez', listed: 'GARCIA SANCHEZ, Ricardo' }
    : { name: 'Tomislav Ravnik', listed: 'RAVNIK, Tomislav' },
  /** Bears much the same name as a listed one, in another country: the comparison proposes both as facts. */
  officer: isReal
    ? { name: 'Alejandro José Pérez Mancilla', listed: 'PEREZ MANCILLA, Alejandro' }
    : { name: 'Ostap Drozduk', listed: 'DROZDYUK, Ostap Yuryevich' },
} as const;

/** The same files, the main one with a number that is none in its third row. */
export const brokenFiles = (): ListFile[] =>
  sourceList.files().map((file) => {
    if (file.name !== 'sdn.csv') return file;
    const lines = file.buffer.toString('latin1').split('\n');
    lines[2] = lines[2]?.replace(/^\d+/, 'no number') ?? '';
    return { ...file, buffer: Buffer.from(lines.join('\n'), 'latin1') };
  });

/** The same files as published later: the entry of the officer stands under another programme as well. */
export const updatedFiles = (): ListFile[] =>
  sourceList.files().map((file) => {
    if (file.name !== 'sdn.csv') return file;
    const before = `"${sourceList.officer.listed}","individual","`;
    const text = file.buffer.toString('latin1').replace(before, `${before}SDGT] [`);
    return { ...file, buffer: Buffer.from(text, 'latin1') };
  });
