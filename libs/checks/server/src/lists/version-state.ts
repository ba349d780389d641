import type { versionState as contract } from '@downstream/contracts';
import type { ListVersion } from '../persistence/watchlists';
import type { z } from 'zod';

/** A version as the log seals it. */
export const versionState = ({ retrievedAt: _, ...version }: ListVersion): z.input<typeof contract> => ({
  ...version,
  byType: { ...version.byType },
  files: version.files.map(({ name, sha256, bytes }) => ({ name, sha256, bytes })),
  kept: [...version.kept],
  notes: [...version.notes],
  alarms: version.alarms.map((alarm) => ({ ...alarm })),
  votes: version.votes.map((vote) => ({ ...vote })),
});
