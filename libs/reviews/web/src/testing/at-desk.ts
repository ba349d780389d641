import { deskOf } from '@downstream/access/web/testing';
import { deskRoutes } from '../desk';

export { key, me, pick, warmUp, whyNot, words } from '@downstream/access/web/testing';

/** Opens an address of the desk as a person of these roles; the room's pages unless other routes are given. */
export const atDesk = deskOf(deskRoutes);
