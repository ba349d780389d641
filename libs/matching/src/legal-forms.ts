const phrases = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

/**
 * Legal forms by the family they stand for, in the spelling words have after transliteration. The facts follow the
 * ISO 20275 list of entity legal forms for the countries a maker of dual-use goods sells to. Families are coarse on
 * purpose: one company is often written with two forms of the same family. `any` holds words that only say "company".
 */
const families = {
  llc: phrases(`
    llc, l l c, limited liability company, limited liability co, ooo, too, tov, ood, eood, osoo, mchj, mmc
    obshchestvo s ogranichennoy otvetstvennostyu, tovarishchestvo s ogranichennoy otvetstvennostyu
    tovaristvo z obmezhenoyu vidpovidalnistyu, gmbh, gesellschaft mit beschrankter haftung, gmbh and co kg, ug
    sarl, sarlu, eurl, sas, srl, s de rl, s de rl de cv, s de pr de rl de cv, spr de rl de cv, sl, slu, ltda, limitada, lda, bv, bvba, sprl
    spzoo, sp zoo, sp z oo, sp z o o, spolka z ograniczona odpowiedzialnoscia, sro, s r o, spol sro, spol s r o
    druzhestvo s ogranichena otgovornost, tavarystva z abmezhavanay adkaznastsyu, doo, d o o, dooel, kft, oy, aps, ou, sia, uab, epe, wll, spc, dhmm, shdhmm`),
  ltd: phrases(`
    ltd, limited, co ltd, co limited, company ltd, company limited, corp ltd, corporation limited, pte limited
    pvt limited, private limited, pty limited, proprietary limited, sdn bhd, bhd, ltd sti, ltd sirketi
    limited sirketi, ticaret limited sirketi, ticaret ltd sti, sanayi ve ticaret limited sirketi
    sanayi ve ticaret ltd sti, san ve tic ltd sti, sti, yuhan hoesa, yugen kaisha`),
  jsc: phrases(`
    jsc, joint stock company, joint stock co, ojsc, cjsc, pjsc, open joint stock company, closed joint stock company
    public joint stock company, private joint stock company, ao, oao, zao, pao, npao, prat, pat
    aktsionernoe obshchestvo, otkrytoe aktsionernoe obshchestvo, zakrytoe aktsionernoe obshchestvo
    publichnoe aktsionernoe obshchestvo, nao, aat, aktsionerno druzhestvo, aktsionerne tovaristvo
    adkrytae aktsyyanernae tavarystva, publichne aktsionerne tovaristvo, privatne aktsionerne tovaristvo, ag, aktiengesellschaft, se, sa, s a, societe anonyme, sociedad anonima
    sa de cv, s a de c v, sab de cv, sapi de cv, spa, s p a, as, asa, ab, aktiebolag, oyj, nv, plc, pcl
    public limited company, as sirketi, anonim sirketi, sanayi ve ticaret as, sanayi ve ticaret anonim sirketi
    ad, dd, nyrt, zrt, kabushiki kaisha, kk, chusik hoesa, tbk, psc, saog, saoc, sal, sae`),
  inc: phrases('inc, incorporated, corp, corporation, corpn, corporacion, korporatsiya'),
  lp: phrases(`
    lp, llp, lllp, limited partnership, limited liability partnership, kg, ohg, kommanditgesellschaft, snc, ks, vof`),
  fze: phrases(`
    fze, fzc, fzco, fz co, fz llc, fzllc, free zone establishment, free zone company, dmcc, dwc llc, jlt`),
  sole: phrases('sole, ip, fop, chp, individualnyy predprinimatel, ek, e k, eirl, sole proprietorship'),
  any: phrases('co, company, pte, pvt, pty, shrk, shrkh, shrkt, sirketi, kompaniya, firma'),
} as const;

/** The families a legal form may belong to. */
export type LegalForm = Exclude<keyof typeof families, 'any'>;

// Only forms that do stand before a name somewhere; elsewhere the same letters begin a name ("Se Young").
const leading = new Set(
  phrases(`
    llc, ooo, too, tov, ood, osoo, mchj, limited liability company, jsc, ojsc, cjsc, pjsc, joint stock company
    open joint stock company, closed joint stock company, public joint stock company, private joint stock company
    ao, oao, zao, pao, npao, prat, pat, uab, sia, ip, fop, chp, kompaniya, firma, shrk, shrkh, shrkt, kabushiki kaisha
    obshchestvo s ogranichennoy otvetstvennostyu, tovarishchestvo s ogranichennoy otvetstvennostyu
    tovaristvo z obmezhenoyu vidpovidalnistyu, aktsionernoe obshchestvo, otkrytoe aktsionernoe obshchestvo
    zakrytoe aktsionernoe obshchestvo, publichnoe aktsionernoe obshchestvo, individualnyy predprinimatel
    nao, aat, aktsionerno druzhestvo, druzhestvo s ogranichena otgovornost, adkrytae aktsyyanernae tavarystva
    aktsionerne tovaristvo, publichne aktsionerne tovaristvo, privatne aktsionerne tovaristvo`),
);

const familyOf = new Map<string, LegalForm | 'any'>(
  (Object.keys(families) as (keyof typeof families)[]).flatMap((family) =>
    families[family].map((phrase) => [phrase, family] as const),
  ),
);
// Words that legal forms have too, and that say something in a name proper.
const beside = new Set(phrases('and, san, tic, ticaret, sanayi, the'));
const LONGEST = Math.max(...[...familyOf.keys()].map((phrase) => phrase.split(' ').length));

// Of two letters, and nobody's name: left over where the parts of a form stand apart.
const short = phrases('cv, rl, bv, nv, kg');

/** Words that legal forms consist of, and names proper do not. */
export const legalWords: ReadonlySet<string> = new Set([
  ...[...familyOf.keys()]
    .flatMap((phrase) => phrase.split(' '))
    .filter((word) => word.length >= 3 && !beside.has(word)),
  ...short,
]);

/**
 * Legal forms written in Han or Hangul without a space before them; replaced before transliteration, since
 * afterwards their syllables could not be told from the name's own. Longest first.
 */
export const unspacedForms: readonly (readonly [string, LegalForm])[] = [
  ['股份有限公司', 'jsc'],
  ['有限责任公司', 'ltd'],
  ['有限責任公司', 'ltd'],
  ['有限公司', 'ltd'],
  ['株式会社', 'jsc'],
  ['有限会社', 'ltd'],
  ['合同会社', 'llc'],
  ['주식회사', 'jsc'],
  ['유한회사', 'ltd'],
  ['(주)', 'jsc'],
];

// Most words end or begin no legal form: one look tells, before any phrase is put together.
const lastWords = new Set([...familyOf.keys()].map((phrase) => phrase.slice(phrase.lastIndexOf(' ') + 1)));
const firstWords = new Set([...leading].map((phrase) => phrase.split(' ', 1)[0] ?? ''));

function phraseAt(tokens: readonly string[], from: number, to: number, end: 'head' | 'tail'): [string, number] | null {
  const edge = end === 'tail' ? tokens[to - 1] : tokens[from];
  if (!(end === 'tail' ? lastWords : firstWords).has(edge ?? '')) return null;
  for (let length = Math.min(LONGEST, to - from - 1); length > 0; length--) {
    const words = end === 'tail' ? tokens.slice(to - length, to) : tokens.slice(from, from + length);
    const phrase = words.join(' ');
    if (familyOf.has(phrase) && (end === 'tail' || leading.has(phrase))) return [phrase, length];
  }
  return null;
}

const NONE: readonly LegalForm[] = [];

/**
 * Takes the legal forms off both ends of a company name. At least one word always stays, so that a company called
 * "AG" keeps its name.
 * @param tokens words of a normalised name
 * @returns the words of the name proper, and the families found, each once, sorted
 */
export function splitLegalForms(tokens: readonly string[]): { words: readonly string[]; forms: readonly LegalForm[] } {
  const last = tokens[tokens.length - 1];
  if (last === undefined || (!lastWords.has(last) && !firstWords.has(tokens[0] ?? '')))
    return { words: tokens, forms: NONE };
  const forms = new Set<LegalForm>();
  let from = 0;
  let to = tokens.length;
  for (;;) {
    const tail = phraseAt(tokens, from, to, 'tail');
    const head = tail ? null : phraseAt(tokens, from, to, 'head');
    const found = tail ?? head;
    if (!found) break;
    if (tail) to -= tail[1];
    if (head) from += head[1];
    const family = familyOf.get(found[0]);
    if (family !== undefined && family !== 'any') forms.add(family);
  }
  return { words: tokens.slice(from, to), forms: [...forms].sort() };
}
