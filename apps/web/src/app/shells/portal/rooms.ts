import { portalRoutes as access } from '@downstream/access/web';
import { portalRoutes as attestations } from '@downstream/attestations/web/portal';
import { portalRoutes as distributors } from '@downstream/distributors/web/portal';
import { portalRoutes as reviews } from '@downstream/reviews/web/portal';
import type { RoomDoor } from '@downstream/ui/patterns';

/** What the rooms bring to this shell, in spine order. */
export const portalRooms: readonly RoomDoor[] = [
  { routes: access },
  { routes: distributors },
  { routes: attestations },
  { routes: reviews },
];
