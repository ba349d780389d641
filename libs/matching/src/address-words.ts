const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/**
 * Words of addresses in the spelling they have after transliteration. Facts of language, gathered from the published
 * lists and from the address forms of the open resources that docs/screening.md names.
 */

/** Kinds of streets: what stands before or behind a street's name and is written in many ways. */
export const streetWords = set(`
  street str st strasse straat strada streets road rd roads avenue ave av avenida aven boulevard blvd bulvar bulevar bul drive dr lane ln
  highway hwy freeway expressway parkway pkwy way alley allee alleya terrace ter crescent cres close circle row quay path
  square sq ploshchad ploshad ploschad pl platz place pereulok per proezd proyezd pr prosp prospekt prospect prkt ulitsa ulitza ulica ulitca ul vul vulytsya vulitsya vuliya
  naberezhnaya naberejnaya naberegnaja naberezhnaja nab shosse chaussee sh tupik tup trakt
  rue calle cl carretera ctra calzada carrera cra via viale corso piazza rua praca
  sokak sokagi sok sk cadde caddesi cad cd bulvari blv
  jalan jln jie dajie dadao dao lu xiang nong hutong
  kuche khiaban khiyaban khiabane kheyaban shariah shari sharia
`);

/** Kinds of what one house number stands for inside a bigger one: a body, a block, a wing. */
export const blockWords = set(`
  block blk building bldg bld blg bd korpus korp kor k stroenie stroyeniye stroenye zd zdanie b litera lit liter litera section sec wing entrance hab podezd
  blok bloc batiment bat zgrada edificio
`);

/** Kinds of rooms: a part of a building that one party has. */
export const roomWords = set(`
  room rm rooms rms flat flats unit units suite ste suites office offices off of ofis oficina ofic ofc apartment apartments apt apts ap app appt appartement apartamento
  kvartira kv komnata kom kab kabinet pom pomeshch pomeshchenie pomeschenie pomesh premise premises daire shop shops stall store showroom
  local depto desp despacho workshop warehouse cabinet lot bureau byuro box
`);

/** Words for a floor. */
export const floorWords = set(
  'floor floors fl flr f piso etage etaj etazh et kat level storey story lantai tabaqah tabqa',
);

/** Words between a kind and its number. */
export const numberWords = set('no nos nr num number numbers numero nomer n #');

/** Words before the number of a house. */
export const houseWords = set('d dom house home hse plot villa plaque pelak placard immeuble haus budinok bud h nomor');

/** Kinds of buildings that have a name of their own. */
export const buildingWords = set(`
  building bldg bld tower towers centre center plaza house mansion mansions court arcade mall market edificio torre bina binasi complex chambers
  hotel godown plazas hall han ishani bazaar skyscraper kompleks tsentr
`);

/** Words that make a place of what stands before them, and are no town. */
export const regionWords = set(`
  district region oblast obl oblasti raion rayon raionas krai kray province provinces county okrug okr area zone township subdistrict
  governorate municipal territory sector sektor phase ward mile island terminal port gate estate colony kr rn mah mahallesi mh neighbourhood neighborhood quarter guyok dong village
`);

/** Regions that are written like towns, behind them or in their place. */
export const regions = set(`
  sinaloa jalisco bajacalifornia bajacalifornianorte tamaulipas chihuahua sonora durango michoacan guerrero oaxaca morelos nayarit coahuila nuevoleon
  distritofederal df estadodemexico zacatecas colima puebla hidalgo tabasco chiapas veracruz yucatan guanajuato quintanaroo
  anhui fujian gansu guangdong guangxi guizhou hainan hebei heilongjiang henan hubei hunan jiangsu jiangxi jilin liaoning qinghai shaanxi
  shandong shanxi sichuan yunnan zhejiang xinjiang tibet ningxia innermongolia
  valle antioquia cundinamarca atlantico santander risaralda quindio narino cauca tolima bolivar magdalena meta
  crimea tatarstan tatarstanresp bashkortostan chechnya chechenrepublic dagestan udmurtia karelia mordovia chuvashia krasnodar udmurtrepublic
  punjab sindh balochistan baluchistan khyberpakhtunkhwa maharashtra gujarat tamilnadu karnataka kerala telangana uttarpradesh rajasthan haryana westbengal
  mountlebanon stolichna helmand kandaharprovince tortola
  alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland
  massachusetts michigan minnesota mississippi missouri montana nebraska nevada newhampshire newjersey newmexico northcarolina northdakota ohio oklahoma oregon
  pennsylvania rhodeisland southcarolina southdakota tennessee texas utah vermont virginia westvirginia wisconsin wyoming
  ontario quebec britishcolumbia alberta selangor
`);

/** How an address begins that says where to look, or what somebody is there. */
export const besides = set(
  'near next opposite behind beside adjacent inmate incarcerated register currently upon postal careof',
);

/** Words of a town that not everybody writes. */
export const townWords = set(
  'city town gorod gor g shi of the municipality capital i metropolitan codigo postal cp pc urban type settlement pos poselok pgt rp',
);

/** Numbers in words, as floors and streets have them. */
export const ordinals: Readonly<Record<string, string>> = {
  ground: '0',
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
  fifth: '5',
  sixth: '6',
  seventh: '7',
  eighth: '8',
  ninth: '9',
  tenth: '10',
  eleventh: '11',
  twelfth: '12',
  thirteenth: '13',
  fourteenth: '14',
  fifteenth: '15',
};

/** Parts of the sky, which stand behind the name of a street as well as before it. */
export const sides: Readonly<Record<string, string>> = {
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  central: 'central',
  middle: 'middle',
  n: 'n',
  s: 's',
  e: 'e',
  w: 'w',
  bei: 'n',
  nan: 's',
  dong: 'e',
  xi: 'w',
  zhong: 'middle',
};

/** Towns that are written in two ways beyond their sound; cities that are a country have no other town. */
export const towns: Readonly<Record<string, string>> = {
  moskva: 'moscow',
  moscou: 'moscow',
  sanktpeterburg: 'saintpetersburg',
  peterburg: 'saintpetersburg',
  spb: 'saintpetersburg',
  peking: 'beijing',
  kiev: 'kyiv',
  kiyiv: 'kyiv',
  teheran: 'tehran',
  tehraan: 'tehran',
  wien: 'vienna',
  beyrouth: 'beirut',
  beyrut: 'beirut',
  damas: 'damascus',
  dimashq: 'damascus',
  alqahira: 'cairo',
  kharkov: 'kharkiv',
  lvov: 'lviv',
  odessa: 'odesa',
  lugansk: 'luhansk',
  nikolaev: 'mykolaiv',
  zurich: 'zurich',
  zuerich: 'zurich',
  geneve: 'geneva',
  genf: 'geneva',
  bruxelles: 'brussels',
  munchen: 'munich',
  koln: 'cologne',
  praha: 'prague',
  warszawa: 'warsaw',
  bucuresti: 'bucharest',
  beograd: 'belgrade',
  istambul: 'istanbul',
  milano: 'milan',
  roma: 'rome',
  torino: 'turin',
  napoli: 'naples',
  firenze: 'florence',
  lisboa: 'lisbon',
  sevilla: 'seville',
  antwerpen: 'antwerp',
  kobenhavn: 'copenhagen',
  goteborg: 'gothenburg',
  moskau: 'moscow',
  denhaag: 'thehague',
  ciudaddemexico: 'mexico',
  macao: 'macau',
  xianggang: 'hongkong',
  aomen: 'macau',
};

/** What countries are called at the end of an address in one line. */
export const countryWords = set(`
  russia russianfederation china prchina ukraine iran turkey turkiye syria lebanon uae unitedarabemirates iraq belarus kazakhstan india pakistan
  germany unitedkingdom uk usa unitedstates canada hongkongsar rossiya
`);
