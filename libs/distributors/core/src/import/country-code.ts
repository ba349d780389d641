import { countryNameLines } from './country-name-lines';

// What people write beside the names of the standard: short forms, older names, and names of parts that trade under their own.
const alsoWritten = `
  UK=GB|Great Britain=GB|Britain=GB|England=GB|Scotland=GB|Wales=GB|Northern Ireland=GB|U.K.=GB|Großbritannien=GB|Royaume-Uni=GB
  |Великобритания=GB|Англия=GB|英国=GB|İngiltere=GB|USA=US|U.S.A.=US|U.S.=US|America=US|US of A=US|США=US|美国=US|ABD=US|EEUU=US
  |Etats-Unis=US|UAE=AE|U.A.E.=AE|Emirates=AE|Dubai=AE|Abu Dhabi=AE|VAE=AE|ОАЭ=AE|BAE=AE|阿联酋=AE|EAU=AE|Russia=RU|РФ=RU|Россия=RU
  |Rusya=RU|俄罗斯=RU|South Korea=KR|Republic of Korea=KR|Korea, South=KR|Südkorea=KR|Южная Корея=KR|韩国=KR
  |North Korea=KP|DPRK=KP|Nordkorea=KP|Северная Корея=KP|朝鲜=KP|PRC=CN|P.R. China=CN|PR China=CN|Mainland China=CN|中国大陆=CN
  |VR China=CN|КНР=CN|Hong Kong SAR=HK|HongKong=HK|Hongkong=HK|Macau=MO|Taiwan=TW|Taiwan, Province of China=TW|台灣=TW|ROC=TW|Turkey=TR
  |Türkiye=TR|Turkiye=TR|Czechia=CZ|Czech Republic=CZ|Tschechien=CZ|Holland=NL|The Netherlands=NL|Vietnam=VN|Laos=LA|Iran=IR|Syria=SY
  |Macedonia=MK|Moldova=MD|Bolivia=BO|Venezuela=VE|Tanzania=TZ|Brunei=BN|Burma=MM|Ivory Coast=CI|Cape Verde=CV|Swaziland=SZ
  |Kosovo=XK|Kosova=XK|Косово=XK|Белоруссия=BY|Weißrussland=BY|Belorussia=BY|Киргизия=KG|Kirgizia=KG|Молдавия=MD|Туркмения=TM
  |BRD=DE|Bundesrepublik Deutschland=DE|KSA=SA|Saudi=SA|S. Arabia=SA|NZ=NZ|RSA=ZA|Palestine=PS|Vatican=VA|Macao=MO|EL=GR
  |Кыргызстан=KG|Oʻzbekiston=UZ|O'zbekiston=UZ|Azərbaycan=AZ|Polska=PL|Česko=CZ|Česká republika=CZ|Slovensko=SK|Magyarország=HU
  |Suomi=FI|Sverige=SE|Norge=NO|Danmark=DK|Nederland=NL|België=BE|Belgique=BE|Italia=IT|Svizzera=CH|Brasil=BR|România=RO|Ελλάδα=GR
  |България=BG|Србија=RS|Srbija=RS|Hrvatska=HR|Slovenija=SI|Lietuva=LT|Latvija=LV|Eesti=EE|日本=JP|한국=KR|대한민국=KR|Việt Nam=VN
  |ประเทศไทย=TH|भारत=IN|Bharat=IN|Malaysia=MY|Éire=IE|Ísland=IS|Shqipëria=AL`;

/** A name as it is compared: capitals, accents, dots and articles apart. */
const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`´]/g, "'")
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/[.,()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

function table(): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const shared = new Set<string>();
  for (const line of countryNameLines.trim().split('\n')) {
    const [code = '', ...names] = line.split('|');
    for (const name of [code, ...names].map(plain)) {
      if ((codes.get(name) ?? code) !== code) shared.add(name);
      codes.set(name, code);
    }
  }
  // "Congo" is two countries: which one is for a person to say.
  for (const name of shared) codes.delete(name);
  for (const pair of alsoWritten.split('|')) {
    const [name = '', code = ''] = pair.split('=');
    codes.set(plain(name), code.trim());
  }
  return codes;
}

const byName = table();

/**
 * The country meant, ISO 3166-1 alpha-2: by its code of two or three letters, or by its name in one of thirteen languages, whatever
 * the capitals, accents and articles. Undefined where nothing is known by that name: it is asked about, never guessed.
 */
export function countryCodeOf(written: string): string | undefined {
  const name = plain(written);
  if (name === '') return undefined;
  return (
    byName.get(name) ?? byName.get(name.replace(/^(the|die|der|la|le|les|el|republic of|republik|республика) /, ''))
  );
}
