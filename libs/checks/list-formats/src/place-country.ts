import { countryCode } from './country-code';

// ISO 3166-1 alpha-2, and XK as commonly used for Kosovo.
const codes = new Set(
  (
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
    'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO ' +
    'FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE ' +
    'JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO ' +
    'MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW ' +
    'PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM ' +
    'TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'
  ).split(' '),
);

// Names as the United Nations, the European Union and the United Kingdom write them, beside those of OFAC.
const names = `
  Iran (Islamic Republic of)=IR|Islamic Republic of Iran=IR|Democratic Republic of the Congo=CD|Congo (Democratic Republic)=CD
  |Congo, Democratic Republic of (was Zaire)=CD|Congo=CG|Republic of the Congo=CG|Libyan Arab Jamahiriya=LY|Syrian Arab Republic=SY
  |Occupied Palestinian Territories=PS|Palestinian Territory, Occupied=PS|Palestinian Territories=PS|State of Palestine=PS
  |Palestine=PS|United Kingdom of Great Britain and Northern Ireland=GB|Great Britain=GB|England=GB|UK=GB|UAE=AE|USA=US
  |United States of America=US|United Republic of Tanzania=TZ|Türkiye=TR|Turkiye=TR|DPRK=KP|PRC=CN|DRC=CD|Sultanate of Oman=OM|Union of the Comoros=KM|Hong Kong Special Administrative Region=HK|China, Hong Kong Special Administrative Region=HK|DR Congo=CD|ROK=KR
  |Korea, Democratic People's Republic of=KP|Republic of Korea=KR|Korea, Republic of=KR|Venezuela (Bolivarian Republic of)=VE
  |Venezuela, Bolivarian Republic of=VE|Bolivia (Plurinational State of)=BO|Moldova, Republic of=MD|Republic of Moldova=MD
  |Bosnia and Herzegowina=BA|Viet Nam=VN|Lao People's Democratic Republic=LA|Brunei Darussalam=BN|Côte d'Ivoire=CI
  |Cote d’Ivoire=CI|Côte d’Ivoire=CI|Ivory Coast=CI|Swaziland=SZ|Macedonia=MK|The former Yugoslav Republic of Macedonia=MK
  |Myanmar (Burma)=MM|Tanzania, United Republic of=TZ|Taiwan, Province of China=TW|Hong Kong SAR=HK|Macao SAR=MO
  |Micronesia (Federated States of)=FM|Holy See=VA|Netherlands (Kingdom of the)=NL|Cabo Verde=CV|St Kitts and Nevis=KN
  |Republic of Belarus=BY|Kingdom of Saudi Arabia=SA|Federal Republic of Germany=DE|People's Republic of China=CN
  |Kosovo (UNSCR 1244)=XK|Czech Rep.=CZ|The Netherlands=NL|Holland=NL|Greenland=GL|Guadeloupe=GP|Guam=GU|Turks and Caicos Islands=TC
  |Deutschland=DE|Österreich=AT|Schweiz=CH|Suisse=CH|Svizzera=CH|España=ES|Italia=IT|Россия=RU|Украина=UA|Україна=UA|Беларусь=BY|中国=CN
  |日本=JP|香港=HK|台灣=TW|台湾=TW`;

// How British and United Nations texts name a nationality.
const demonyms = `
  Afghan=AF|Albanian=AL|Algerian=DZ|American=US|Angolan=AO|Argentinian=AR|Armenian=AM|Australian=AU|Austrian=AT|Azerbaijani=AZ
  |Bahraini=BH|Bangladeshi=BD|Belarusian=BY|Belarussian=BY|Belgian=BE|Bosnian=BA|Brazilian=BR|British=GB|Bulgarian=BG|Burmese=MM
  |Burundian=BI|Cambodian=KH|Canadian=CA|Central African=CF|Chadian=TD|Chinese=CN|Colombian=CO|Croatian=HR|Cuban=CU|Cypriot=CY
  |Czech=CZ|Danish=DK|Dutch=NL|Egyptian=EG|Eritrean=ER|Estonian=EE|Ethiopian=ET|Filipino=PH|Finnish=FI|French=FR|Gambian=GM
  |Georgian=GE|German=DE|Ghanaian=GH|Greek=GR|Haitian=HT|Hungarian=HU|Indian=IN|Indonesian=ID|Iranian=IR|Iraqi=IQ|Irish=IE
  |Israeli=IL|Italian=IT|Ivorian=CI|Japanese=JP|Jordanian=JO|Kazakh=KZ|Kazakhstani=KZ|Kenyan=KE|Kosovan=XK|Kuwaiti=KW|Kyrgyz=KG|Kyrgyzstani=KG
  |Latvian=LV|Lebanese=LB|Liberian=LR|Libyan=LY|Lithuanian=LT|Malaysian=MY|Maldivian=MV|Malian=ML|Maltese=MT|Mauritanian=MR
  |Mexican=MX|Moldovan=MD|Mongolian=MN|Montenegrin=ME|Moroccan=MA|Namibian=NA|Nicaraguan=NI|Nigerian=NG|Nigerien=NE|North Korean=KP
  |Norwegian=NO|Omani=OM|Pakistani=PK|Palestinian=PS|Panamanian=PA|Polish=PL|Portuguese=PT|Qatari=QA|Romanian=RO|Russian=RU
  |Rwandan=RW|Saudi=SA|Saudi Arabian=SA|Senegalese=SN|Serbian=RS|Singaporean=SG|Slovak=SK|Slovenian=SI|Somali=SO|South African=ZA
  |South Korean=KR|South Sudanese=SS|Spanish=ES|Sudanese=SD|Swedish=SE|Swiss=CH|Syrian=SY|Taiwanese=TW|Tajik=TJ|Tajikistani=TJ|Tanzanian=TZ
  |Thai=TH|Trinidadian=TT|Tunisian=TN|Turkish=TR|Turkmen=TM|Ugandan=UG|Ukrainian=UA|Emirati=AE|Uzbek=UZ|Uzbekistani=UZ
  |Venezuelan=VE|Vietnamese=VN|Yemeni=YE|Zambian=ZM|Zimbabwean=ZW|Equatorial Guinean=GQ|Bissau-Guinean=GW|Honduran=HN`;

const plain = (name: string): string => name.replace(/\s+/g, ' ').replace(/[’‘`]/g, "'").trim().toLowerCase();
const table = (text: string): readonly (readonly [string, string])[] =>
  text.split('|').map((pair) => {
    const [name = '', code = ''] = pair.split('=');
    return [plain(name), code.trim()] as const;
  });
const byName = new Map([...table(names), ...table(demonyms)]);

const lookUp = (text: string): string | null => {
  const upper = text.trim().toUpperCase();
  if (codes.has(upper)) return upper;
  return countryCode(text.replace(/[’‘`]/g, "'")) ?? byName.get(plain(text)) ?? null;
};

/**
 * The ISO 3166-1 alpha-2 code of what a publisher writes for a country: a code, a name in its own or another spelling, or a
 * nationality, also with an article or a bracket behind (`Iraq (previous)`). `null` for anything else: the words stay.
 */
export function placeCountry(text: string | null | undefined): string | null {
  if (text == null || text.trim() === '') return null;
  return lookUp(text) ?? lookUp(text.replace(/\([^)]*\)?/g, ' ')) ?? lookUp(text.replace(/^the /i, ''));
}

/** Whether a text is an ISO 3166-1 alpha-2 code in capital letters. */
export const isCountryCode = (text: string): boolean => codes.has(text);
