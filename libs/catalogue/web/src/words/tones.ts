import type { ClassificationState, SensitivityOutcome } from '@downstream/kernel';
import type { Tone } from '@downstream/ui/tokens';

/** How an outcome looks. None is green: that nothing lights up is no clearance. */
export const outcomeTone: Readonly<Record<SensitivityOutcome, Tone>> = {
  SENSITIVE: 'hold',
  NOT_CLASSIFIED: 'unknown',
  NOT_CHECKED: 'unknown',
  NOTHING_LIT: 'neutral',
};

/** How the state of a classification looks; amber for what needs a person. */
export const classificationTone: Readonly<Record<ClassificationState, Tone>> = {
  DRAFT: 'neutral',
  PENDING_APPROVAL: 'hold',
  RETURNED: 'hold',
  APPROVED: 'good',
};
