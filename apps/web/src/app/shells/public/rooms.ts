import { publicRoutes as access } from '@downstream/access/web';
import type { RoomDoor } from '@downstream/ui/patterns';

/** What the rooms bring to this shell, in spine order. */
export const publicRooms: readonly RoomDoor[] = [{ routes: access }];
