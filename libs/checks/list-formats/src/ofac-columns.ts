/** The files of the OFAC SDN list in its legacy CSV form. */
export const ofacSdnFiles = ['sdn.csv', 'alt.csv', 'add.csv', 'sdn_comments.csv'] as const;
export type OfacSdnFile = (typeof ofacSdnFiles)[number];

/** Columns in order, as the publisher's data specification names them; the files have no header row. */
export const ofacColumns = {
  'sdn.csv': [
    'ent_num',
    'SDN_Name',
    'SDN_Type',
    'Program',
    'Title',
    'Call_Sign',
    'Vess_type',
    'Tonnage',
    'GRT',
    'Vess_flag',
    'Vess_owner',
    'Remarks',
  ],
  'alt.csv': ['ent_num', 'alt_num', 'alt_type', 'alt_name', 'alt_remarks'],
  'add.csv': ['ent_num', 'add_num', 'Address', 'City/State/Province/Postal Code', 'Country', 'Add_remarks'],
  'sdn_comments.csv': ['ent_num', 'Remarks'],
} as const satisfies Record<OfacSdnFile, readonly string[]>;

/** Which of the files has so many columns. */
export const fileOfWidth = (width: number): OfacSdnFile | undefined =>
  ofacSdnFiles.find((file) => ofacColumns[file].length === width);
