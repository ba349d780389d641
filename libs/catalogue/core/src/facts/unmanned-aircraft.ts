/** The codes of heading 88.06 of HS 2022, unmanned aircraft; HS 2017 had no heading for them. */
export const unmannedAircraft: readonly string[] = [
  '880610',
  '880621',
  '880622',
  '880623',
  '880624',
  '880629',
  '880691',
  '880692',
  '880693',
  '880694',
  '880699',
];
