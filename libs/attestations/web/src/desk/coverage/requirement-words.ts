import type { readRequirements } from '@downstream/contracts/attestations';
import type { Received } from '@downstream/contracts/route';
import { countryName } from '@downstream/ui/primitives';
import type { Say } from '@downstream/ui/client';

/** What a distributor needs, as the desk reads it. */
export type Requirements = Received<typeof readRequirements>;
export type RequiredTemplateView = Requirements['templates'][number];
type Reason = Pick<RequiredTemplateView['because'][number], 'basis' | 'certain' | 'facts'>;

/** Why a template is required, in one sentence; where it could not be ruled out, the sentence says so. */
export function reasonSaid({ basis, certain, facts }: Reason, t: Say, locale: string): string {
  const { country, outcome } = facts;
  const said = t(`attestations.required.because.${basis}`, {
    ...facts,
    ...(country !== undefined && { country: countryName(country, locale) }),
    ...(outcome !== undefined && { outcome: t(`attestations.required.outcome.${outcome}`) }),
  });
  return certain ? said : `${said} ${t('attestations.required.uncertain')}`;
}
