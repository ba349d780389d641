import * as z from 'zod';
import { publicLists } from './public-lists';

/** What the code of a tenant's own list begins with; no public list's does. */
const OWN = 'own:';
/** Characters of a name: it stands in certificates and addresses, so it is short and has no signs that mean something there. */
const NAME_MAX = 60;
const NAME = `[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} .,&()'’_-]{0,${NAME_MAX - 1}}`;

/** The name of a list of one's own, as it is typed: in one form of Unicode, with single spaces. */
export const ownListName = z
  .string()
  .normalize('NFC')
  .overwrite((text) => text.replace(/\s+/gu, ' '))
  .trim()
  .regex(
    new RegExp(`^${NAME}$`, 'u'),
    `must begin with a letter or digit, hold only letters, digits, spaces and . , & ( ) ' _ -, and be ${NAME_MAX} long at most`,
  );

/** The code by which runs, hits and certificates name a list of one's own: it is its name, and neither ever changes. */
export const ownListCode = z
  .string()
  .regex(new RegExp(`^${OWN}${NAME}$`, 'u'), 'must be own: and the name of the list');

/** The code of any list: of a public one, or of one of the tenant's own. */
export const listCode = z.union([z.enum(publicLists), ownListCode]);

/** The code of the list of this name. */
export const ownListOf = (name: string): string => `${OWN}${name}`;
/** Whether a code is that of a tenant's own list. */
export const isOwnList = (list: string): boolean => list.startsWith(OWN);
/** The name that people gave to a list of their own. */
export const ownListNameOf = (list: string): string => list.slice(OWN.length);
