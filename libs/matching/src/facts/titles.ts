/**
 * What stands before names without being part of them: titles of the learned, of pilgrims, of descent and of rank, as
 * written in Latin letters and as Arabic script without vowels leaves them.
 *
 * Facts of language, gathered from dictionaries.
 */
const titles = new Set(
  `mr mrs ms dr prof professor eng engineer sir hon general colonel captain major
  sheikh shaikh sheik shekh shaykh cheikh shykh haji hajji hadji haj hajj HAjy HAj Hjy alhaj mullah mulla mawlawi maulavi
  mawlavi maulvi mwlwy mlA qari qAry ustad AstAd sayyid sayed seyed seyyed syed saiyid sayyed syd agha aqa AghA AqA
  hazrat imam ayatollah hojjatoleslam emir amir`
    .trim()
    .split(/\s+/),
);

/** Whether a word of a normalised name is a title, which one list gives and another leaves out. */
export const isTitle = (token: string): boolean => titles.has(token);
