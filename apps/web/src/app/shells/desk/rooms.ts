import { deskRoutes as access } from '@downstream/access/web';
import { deskRoutes as integrations } from '@downstream/integrations/web';
import type { RoomDoor } from '@downstream/ui/patterns';

/** What the rooms bring to this shell, in spine order. */
export const deskRooms: readonly RoomDoor[] = [{ routes: access }, { routes: integrations }];
