/**
 * Kinds of organisations that names write out or shorten, in Russian, Ukrainian, Bulgarian and English, and what one of
 * these languages says in one word and another in several: a line for each with what it stands for, in the spelling words
 * have after transliteration.
 *
 * Facts of language: the abbreviations of Russian state enterprises and institutes in common use.
 */
const lines = `
npo: nauchno proizvodstvennoe obedinenie, research and production association, scientific production association, scientific and production association, scientific and production amalgamation, research production association, nauchno proizvodstvennoye obyedineniye, naukovo virobniche obednannya
npp: nauchno proizvodstvennoe predpriyatie, research and production enterprise, scientific production enterprise, scientific and production enterprise, research production enterprise, nauchno proizvodstvennoye predpriyatiye
npk: nauchno proizvodstvennaya korporatsiya, nauchno proizvodstvennaya kompaniya, nauchno proizvodstvennyy kompleks, research and production corporation, research and production company, research and production complex, scientific production corporation, scientific and production corporation, scientific production company, scientific and production company, research production corporation, research production company
npts: nauchno proizvodstvennyy tsentr, research and production center, research and production centre, scientific production center, scientific and production center, research production center
npf: nauchno proizvodstvennaya firma, research and production firm, scientific production firm
nii: nauchno issledovatelskiy institut, scientific research institute, research institute, science research institute, nauchnoissledovatelskiy institut
nits: nauchno issledovatelskiy tsentr, scientific research center, research center, research centre
okb: opytno konstruktorskoe byuro, opytnoe konstruktorskoe byuro, experimental design bureau, research design byuro, research design bureau, special design bureau, osoboe konstruktorskoe byuro
kb: konstruktorskoe byuro, design bureau, construction bureau, proektantsko byuro, konstruktorsko byuro
tskb: tsentralnoe konstruktorskoe byuro, central design bureau
skb: spetsialnoe konstruktorskoe byuro
fgup: federalnoe gosudarstvennoe unitarnoe predpriyatie, federal state unitary enterprise
gup: gosudarstvennoe unitarnoe predpriyatie, state unitary enterprise
fkp: federalnoe kazennoe predpriyatie, federal state enterprise, federal treasury enterprise, federal governmental enterprise
fku: federalnoe kazennoe uchrezhdenie, federal state institution, federal treasury institution
fgbu: federalnoe gosudarstvennoe byudzhetnoe uchrezhdenie, federal state budgetary institution, federal state budget institution
rf: russian federation, rossiyskaya federatsiya, rossiyskoy federatsii, ruskata federatsiya, ruska federatsiya
hk: hong kong
socalled: so called, t nar, takozvana, tak zvana, tak nazyvaemaya, sogenannte, sogenannten, soi disant, autodenominada
elektrogenerator: electric generator, electrical generator
mashinostroenie: machine building, machine construction
stankostroenie: machine tool building
sudostroenie: ship building
aviastroenie: aircraft building, aircraft construction
aviaremontnyy: aircraft repair, aviation repair
priborostroenie: instrument making, instrument engineering
radiostroenie: radio engineering
energotekhnika: power engineering
vysokotochnye: high precision
teleradiokompaniya: tv and radio company, television and radio company, radio and television company, radio television company
vserossiyskaya: all russian, all russia
neftegaz: oil and gas, oil gas
td: torgovyy dom, trading house, trade house
pk: proizvodstvennaya kompaniya, proizvodstvennyy kooperativ, production company
po: proizvodstvennoe obedinenie, production association
`;

const byFirst = new Map<string, { readonly words: readonly string[]; readonly short: string }[]>();
for (const line of lines.trim().split('\n')) {
  const [short = '', phrases = ''] = line.split(': ');
  for (const phrase of phrases.split(', ')) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    const list = byFirst.get(first);
    if (list) list.push({ words, short });
    else byFirst.set(first, [{ words, short }]);
  }
}
for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);

/** The words with kinds of organisations shortened; the same list when there are none. */
export function shortenKinds(tokens: readonly string[]): readonly string[] {
  if (!tokens.some((token) => byFirst.has(token))) return tokens;
  const short: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const kind = byFirst.get(tokens[i] ?? '')?.find(({ words }) => words.every((word, k) => tokens[i + k] === word));
    short.push(kind ? kind.short : (tokens[i] ?? ''));
    if (kind) i += kind.words.length - 1;
  }
  return short;
}
