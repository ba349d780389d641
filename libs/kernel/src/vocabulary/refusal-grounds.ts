/**
 * Why a distributor may be refused: a match (domain reference 6.3), a knock-out (5.3), what could not be settled, and
 * grounds of the house. Codes stay for good; from and until when one may be given is told by reviews/core.
 */
export const refusalGrounds = [
  'TM-ID',
  'TM-NAME-ADDR',
  'TM-OFFICER',
  'TM-OWNED50',
  'TM-CONTROL',
  'TM-ADDRESSONLY',
  'KO-01',
  'KO-02',
  'KO-03',
  'KO-04',
  'KO-05',
  'KO-06',
  'KO-07',
  'KO-08',
  'KO-09',
  'KO-10',
  'PM-INSUFF',
  'PM-PARTIAL-ID',
  'PM-RELATIVE',
  'PM-SAMEADDR',
  'RG-FLAG',
  'RG-INCOMPLETE',
  'RG-OWNERS',
  'RG-DEMAND',
  'RG-CONTROL',
  'RG-CONTRACT',
  'RG-WITHDRAWN',
] as const;
export type RefusalGround = (typeof refusalGrounds)[number];
