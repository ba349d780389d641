import { deskOf } from '@downstream/access/web/testing';
import { deskRoutes } from '../desk';

/** Opens an address of the desk as a person of these roles. */
export const atDesk = deskOf(deskRoutes);
