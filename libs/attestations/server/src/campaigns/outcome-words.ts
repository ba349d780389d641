import type { AskRefusal, AttestationState, CampaignOutcome } from '@downstream/kernel';

/** Words of the table of outcomes, by language. */
export interface OutcomeWords {
  readonly headings: readonly string[];
  readonly outcome: Readonly<Record<CampaignOutcome, string>>;
  readonly reason: Readonly<Record<AskRefusal, string>>;
  readonly state: Readonly<Record<AttestationState, string>>;
}

const en: OutcomeWords = {
  headings: ['Distributor', 'Country', 'Outcome', 'Reason', 'At (UTC)', 'Statement', 'State of the statement'],
  outcome: { PLANNED: 'Not asked yet', ASKED: 'Asked', REFUSED: 'Not asked', FAILED: 'Failed' },
  reason: {
    NOT_FOUND: 'There is no such distributor any more',
    TRANSITION_NOT_ALLOWED: 'The relation has ended',
    STATEMENT_ALREADY_ASKED: 'One is on its way already',
    STATEMENT_IN_FORCE: 'One is in force',
    NOBODY_TO_WRITE_TO: 'Nobody to write to',
  },
  state: {
    ...{ DRAFT: 'Draft', SENT: 'Sent', OPENED: 'Opened', SIGNED: 'Signed', ACCEPTED: 'Accepted' },
    ...{ RETURNED: 'Returned', REJECTED: 'Rejected', DECLINED: 'Declined', EXPIRING: 'Ends soon' },
    ...{ EXPIRED: 'Expired', LAPSED: 'Lapsed', SUPERSEDED: 'Superseded', WITHDRAWN: 'Withdrawn' },
    CONTRADICTED: 'Contradicted',
  },
};

const de: OutcomeWords = {
  headings: ['Vertriebspartner', 'Land', 'Ergebnis', 'Grund', 'Um (UTC)', 'Erklärung', 'Stand der Erklärung'],
  outcome: { PLANNED: 'Noch nicht gebeten', ASKED: 'Gebeten', REFUSED: 'Nicht gebeten', FAILED: 'Fehlgeschlagen' },
  reason: {
    NOT_FOUND: 'Den Vertriebspartner gibt es nicht mehr',
    TRANSITION_NOT_ALLOWED: 'Die Beziehung ist beendet',
    STATEMENT_ALREADY_ASKED: 'Eine ist schon unterwegs',
    STATEMENT_IN_FORCE: 'Eine ist in Kraft',
    NOBODY_TO_WRITE_TO: 'Niemand, dem man schreiben könnte',
  },
  state: {
    ...{
      DRAFT: 'Entwurf',
      SENT: 'Versandt',
      OPENED: 'Wird ausgefüllt',
      SIGNED: 'Unterschrieben',
      ACCEPTED: 'Angenommen',
    },
    ...{
      RETURNED: 'Zurückgegeben',
      REJECTED: 'Zurückgewiesen',
      DECLINED: 'Unterschrift verweigert',
      EXPIRING: 'Läuft bald ab',
    },
    ...{ EXPIRED: 'Abgelaufen', LAPSED: 'Erloschen', SUPERSEDED: 'Ersetzt', WITHDRAWN: 'Zurückgezogen' },
    CONTRADICTED: 'Widersprochen',
  },
};

/** The words in each language in which the table goes out. */
export const outcomeWords: Readonly<Record<'en' | 'de', OutcomeWords>> = { en, de };
