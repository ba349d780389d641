/**
 * Words by which Russian, Ukrainian, Belarusian and Bulgarian organisations say what they are, one line for each
 * meaning: the English word, then the beginnings that are left of their words when what grammar adds is taken off, in
 * the spelling words have after transliteration.
 *
 * Facts of language, gathered from dictionaries.
 */
const lines = `
mechanical mekhanichesk mehanichesk
electromechanical elektromekhanichesk elektromehanichesk
generator generator elektrogenerator elektrogeneratorn
vehicle avtomobiln avtomobil avtozavod
repair remontn remont
overhaul kapitalnogo
cartridge patronn patron
ammunition boepripas
armour bronetankov bronevo bron broni
tank tankov
weapon oruzheyn oruzhi vooruzheni
missile raketn raket
precision pretsizionn tochn vysokotochn
experimental opytn eksperimentaln opitn
design konstruktorsk proektno proektn dizayn proektantsk
bureau byuro biuro
high vysokotekhnologichn
scientific nauchn nauk
research issledovatelsk issledovani issleduvan izsledvan
production proizvodstv proizvodstvenn virobnich vyrobnich
enterprise predpriyati pidpriemstv pidpryemstv prypryemstv
institution uchrezhdeni
association obedineni objedineni obednanny
corporation korporatsi
company kompani
crimea krym krymsk
concern kontsern koncern
complex kompleks komplex
factory zavod fabrik
factory kombinat
instrument pribor priborn priborostroeni priborostroiteln
machinery mashin mashinostroeni mashinostroiteln mashinobudivn
tool stanok stankostroeni stankostroiteln instrumentaln
engine dvigatel motor motorn
engine dvigatelestroeni
turbine turbinn turbin
shipbuilding sudostroiteln sudostroeni korablestroeni korablestroiteln
shiprepair sudoremontn
aircraft samolet samoletn aviastroeni aviastroiteln aviyaramontn aviaremontn
helicopter vertolet vertoletn
aviation aviatsionn aviatsi
space kosmichesk
rocket raketno
airport aeroport
air vozdushn
radio radiostroeni radiostroiteln radiotekhnichesk radiozavod
electronics elektronik elektronn
microelectronics mikroelektronik
semiconductor poluprovodnik poluprovodnikov
optical optichesk optik
laser lazern lazer
steel stal staln metallurgichesk
metal metall
pipe trubn trub
chemical khimichesk himichesk khimi himi
oilgas neftegaz neftegazov
oil neft neftyan nafto naftov
gas gazov gaz
energy energetik energetichesk energotekhnik
electric elektrichesk elektro
nuclear yadern atomn
coal ugoln
forest lesn
fish rybn
grain zernov khlebn
agricultural selskokhozyaystvenn agrarn
construction stroiteln stroitelstv budiveln
road dorozhn
railway zheleznodorozhn zheleznykh
transport transportn transport
logistics logistichesk logistik
marine morsk morekhodn
fleet flot
river rechn
port portov
trading torgov torgoveln
exchange birzh birzhev
settlement raschetn
clearing kliringov
depository depozitari
finance finansov finans
insurance strakhov
investment investitsionn investitsi
credit kreditn
fund fond
foundation fondatsi
management upravleni upravlyayushch
directorate direktsi
main glavn golovn
center tsentraln centraln
center tsentr tsentar
state gosudarstvenn derzhavn drzhav drzav kazenn dzyarzhaun
unitary unitarn
federal federaln
federation federatsi
national natsionaln natsyyanaln
international mezhdunarodn mizhnarodn
russian rossiysk russk rusk
allrussian vserossiysk vserossiiysk
russia rosi rossi rusi
ukrainian ukrainsk
belarusian belorussk belarusk
moscow moskovsk
republic respublik
region region regionaln oblastn oblast
city gorodsk gorod
municipal munitsipaln
ministry ministerstv
department departament
agency agentstv
service sluzhb
commission komissi komisi
committee komitet
election izbirateln
military voenn voyskov voenno
unit chast
army armi armeysk
guard gvardi gvardiya
defence oboronn oboron otbran otbraniteln
security bezopasnost bezpek okhrann okhran
protection zashchit
institute institut
university universitet
academy akademi
educational obrazovateln
budget byudzhetn
children detsk
culture kultur kulturn
strategic strategichesk
society obshchestv
public obshchestvenn publichn
organization organizatsi
union soyuz
front front
party parti
movement dvizheni
youth molodezhn
veteran veteran
freedom svobod
war voyn
television televizionn televideni
broadcasting radioveshchateln teleradiokompani
information informatsionn informatsi
communication svyaz kommunikatsi telekommunikatsi
computing vychisliteln
digital tsifrov
software programmn
technology tekhnologi tekhnologichesk tehnologi tekhnik
technical tekhnichesk tehnichesk
system sistem sistemn
solution resheni
equipment oborudovani
material material
special spetsialn
prospective perspektivn
advanced peredov
powerful moshchn
counterparty kontragent
autonomous avtonomn
order orden
united obedinenn obednan
new nov
first perv
north severn
south yuzhn
east vostochn
west zapadn
development razviti
project proekt
industry industrij promyshlenn promyshlennost promishlenost industri promislov
industrial industrialn
medical meditsinsk
pharmaceutical farmatsevtichesk
food pishchev prodovolstvenn
textile tekstiln
import importn
export eksportn
deep glubokovodn
general generaln
staff shtab
islamic islyamsk
revolution revolyutsi
corps korpus
cooperative kooperativn
base baz
operative operativn
`;

const meanings = new Map<string, string>();
for (const line of lines.trim().split('\n')) {
  const [meaning = '', ...stems] = line.split(' ');
  if (!meanings.has(meaning)) meanings.set(meaning, meaning);
  for (const stem of stems) if (!meanings.has(stem)) meanings.set(stem, meaning);
}

// What declension adds, and the Bulgarian article, longest first.
const endings = new Set(
  `iyata yata ata ite te to ta yat ymi imi ykh ikh ogo ego omu emu aya yaya oye oe ee ye ie yy iy iya iyu ey oy om em ym
  im yu uyu ya yi ov ev am yam ami yami akh yakh a e i o u y ij yj aia oj ski sky`.split(/\s+/),
);
const lastLetters = new Set([...endings].map((ending) => ending.charCodeAt(ending.length - 1)));
const LONGEST_ENDING = 5;
/** Shorter beginnings are of too many words. */
const LEAST_STEM = 3;

/** What a Russian, Ukrainian, Belarusian or Bulgarian business word says, in English; undefined for other words. */
export function slavicMeaning(word: string): string | undefined {
  const whole = meanings.get(word);
  if (whole !== undefined) return whole;
  const last = word.charCodeAt(word.length - 1);
  if (!lastLetters.has(last)) return undefined;
  for (let cut = 1; cut <= LONGEST_ENDING && word.length - cut >= LEAST_STEM; cut++) {
    const stem = word.length - cut;
    if (!endings.has(word.slice(stem))) continue;
    const meaning = meanings.get(word.slice(0, stem));
    if (meaning !== undefined) return meaning;
  }
  return undefined;
}

const ADJECTIVE = /^(.{3,}?)sk(?:iy|ij|yy|yi|ii|y|i|aya|aia|aja|oe|oye|ogo|oy|oj|ago|om|ikh|ie|iye|ata|iyat)$/;
const TOWN = /^(.{4,}?)sk$/;
const VOWEL = /^(.{3,}?)[aeiouy]$/;

/**
 * What an adjective made of a place and the name of the place have in common: "ulyanovskiy" and "ulyanovsk", "tulskiy"
 * and "tula". Every word has such a beginning; it says something only of an adjective and another word.
 */
export const placeStem = (word: string): string =>
  (ADJECTIVE.exec(word) ?? TOWN.exec(word) ?? VOWEL.exec(word))?.[1] ?? word;

/** Whether a word ends as Russian adjectives made of places do. */
export const isPlaceAdjective = (word: string): boolean => word.includes('sk', 3) && ADJECTIVE.test(word);
