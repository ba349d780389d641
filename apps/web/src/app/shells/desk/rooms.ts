import { deskRoutes as access } from '@downstream/access/web';
import { deskProviders as catalogueProviders, deskRoutes as catalogue } from '@downstream/catalogue/web';
import { deskProviders as attestationsProviders, deskRoutes as attestations } from '@downstream/attestations/web';
import { deskProviders as checksProviders, deskRoutes as checks } from '@downstream/checks/web';
import { deskProviders as distributorsProviders, deskRoutes as distributors } from '@downstream/distributors/web';
import { deskRoutes as integrations } from '@downstream/integrations/web';
import { deskProviders as monitoringProviders, deskRoutes as monitoring } from '@downstream/monitoring/web';
import { deskProviders as reviewsProviders, deskRoutes as reviews } from '@downstream/reviews/web';
import { deskProviders as riskProviders, deskRoutes as risk } from '@downstream/risk/web';
import type { RoomDoor } from '@downstream/ui/patterns';

/** What the rooms bring to this shell, in spine order. */
export const deskRooms: readonly RoomDoor[] = [
  { routes: access },
  { routes: catalogue, providers: catalogueProviders },
  { routes: distributors, providers: distributorsProviders },
  { routes: attestations, providers: attestationsProviders },
  { routes: checks, providers: checksProviders },
  { routes: risk, providers: riskProviders },
  { routes: reviews, providers: reviewsProviders },
  { routes: monitoring, providers: monitoringProviders },
  { routes: integrations },
];
