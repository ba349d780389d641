import type { ScreeningSubject } from '@downstream/checks/core';
import { keysOfSubject, unsearchableNames } from '@downstream/checks/screening';

/**
 * Whether there is anything of a party to search for: a name with a letter or digit, or, of one without any name, a
 * number or an address. Otherwise nothing was searched, and nothing may be said of it.
 */
export const isSearchable = (subject: ScreeningSubject): boolean =>
  subject.names.length > 0
    ? unsearchableNames(subject).length < subject.names.length
    : keysOfSubject(subject).length > 0;
