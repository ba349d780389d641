import type { FormatId, ListSource } from '../list-format';
import { sourceOfBytes } from '../list-source';
import { ofacTexts } from './ofac-files';
import { otherTexts } from './other-files';

const texts: Readonly<Record<FormatId, Readonly<Record<string, string>>>> = { ...ofacTexts, ...otherTexts };

/** A small invented list in a format: name and content of each of its files. */
export const filesOf = (format: FormatId): readonly { readonly name: string; readonly bytes: Uint8Array }[] =>
  Object.entries(texts[format]).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));

/** The same as sources. */
export const sourcesOf = (format: FormatId): readonly ListSource[] =>
  filesOf(format).map(({ name, bytes }) => sourceOfBytes(name, bytes));
