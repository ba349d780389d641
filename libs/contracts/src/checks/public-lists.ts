/** The public lists that a deployment may keep. */
export const publicLists = [
  'ofac-sdn',
  'ofac-cons',
  'us-csl',
  'bis-dpl',
  'eu-fsf',
  'un',
  'uk',
  'seco',
  'opensanctions',
] as const;
