import type { ContradictionCode, ContradictionGravity, ContradictionSource } from '@downstream/kernel';

/** One side of a contradiction: where it stands and what it says there. */
export interface ContradictionSide {
  readonly source: ContradictionSource;
  /** Id of the attestation or record; `null` for a rule of the house. */
  readonly id: string | null;
  /** What it is about, such as `endUse` or `headcount`. */
  readonly field: string;
  readonly says: string;
}

/** Two things that cannot both be, or should not be believed together, side by side. */
export interface Contradiction {
  readonly code: ContradictionCode;
  readonly gravity: ContradictionGravity;
  /** Which one it is where an attestation may have several of a kind, such as the end user's name; else `null`. */
  readonly topic: string | null;
  readonly ours: ContradictionSide;
  readonly theirs: ContradictionSide;
}

const gravities: Readonly<Record<ContradictionCode, ContradictionGravity>> = {
  OLDER_THAN_COMPANY: 'STOP',
  YOUNG_COMPANY: 'ATTENTION',
  YOUNG_COMPANY_MUCH: 'STOP',
  DWELLING_AS_ADDRESS: 'ATTENTION',
  DWELLING_AND_MUCH: 'STOP',
  FORWARDER_BUYS: 'STOP',
  MORE_THAN_HEADS: 'INQUIRE',
  MORE_THAN_INSTALLED: 'INQUIRE',
  NOT_AN_OFFICER: 'INQUIRE',
  MILITARY_AFTER_ALL: 'STOP',
  SAYS_NOTHING: 'INQUIRE',
  SAME_WORDING: 'INQUIRE',
  SAME_FILE: 'STOP',
  SAME_DEVICE: 'INQUIRE',
  SAME_NETWORK_ADDRESS: 'ATTENTION',
  PROMISED_BY_SEVERAL: 'STOP',
};

/** A contradiction of a kind; how grave it is follows from the kind. */
export const contradiction = (
  code: ContradictionCode,
  ours: ContradictionSide,
  theirs: ContradictionSide,
  topic: string | null = null,
): Contradiction => ({ code, gravity: gravities[code], topic, ours, theirs });
