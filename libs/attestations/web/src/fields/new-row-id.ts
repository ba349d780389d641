import { newKey } from '@downstream/ui/client';

/** An id for a row or person that is added here: it stays the same one while it is edited. */
export const newRowId = (): string => newKey();
