import { auditRoutes as access } from '@downstream/access/web';
import { auditRoutes as audit } from '@downstream/audit/web';
import type { RoomDoor } from '@downstream/ui/patterns';

/** What the rooms bring to this shell, in spine order. */
export const auditRooms: readonly RoomDoor[] = [{ routes: access }, { routes: audit }];
