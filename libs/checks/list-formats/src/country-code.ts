// Country names as OFAC and other publishers write them; facts of ISO 3166-1, XK as commonly used for Kosovo.
// "Region: ..." names an area whose state is disputed: it gets no code, the words stay.
const names = `
  Afghanistan=AF|Albania=AL|Algeria=DZ|Andorra=AD|Angola=AO|Antigua and Barbuda=AG|Argentina=AR|Armenia=AM|Aruba=AW|Australia=AU
  |Austria=AT|Azerbaijan=AZ|Bahamas, The=BS|Bahamas=BS|Bahrain=BH|Bangladesh=BD|Barbados=BB|Belarus=BY|Belgium=BE|Belize=BZ
  |Benin=BJ|Bermuda=BM|Bhutan=BT|Bolivia=BO|Bosnia and Herzegovina=BA|Botswana=BW|Brazil=BR|British Virgin Islands=VG
  |Virgin Islands, British=VG|Brunei=BN|Bulgaria=BG|Burkina Faso=BF|Burma=MM|Myanmar=MM|Burundi=BI|Cabo Verde=CV|Cape Verde=CV
  |Cabo Verde. Previously Cape Verde.=CV|Cambodia=KH|Cameroon=CM|Canada=CA|Cayman Islands=KY|Central African Republic=CF|Chad=TD
  |Chile=CL|China=CN|Colombia=CO|Comoros=KM|Congo, Democratic Republic of the=CD|Congo, Republic of the=CG|Cook Islands=CK
  |Costa Rica=CR|Cote d Ivoire=CI|Cote d'Ivoire=CI|Croatia=HR|Cuba=CU|Curacao=CW|Cyprus=CY|Czech Republic=CZ|Czechia=CZ
  |Democratic People's Republic of Korea=KP|Korea, North=KP|North Korea=KP|Korea, South=KR|South Korea=KR|Denmark=DK|Djibouti=DJ
  |Dominica=DM|Dominican Republic=DO|Ecuador=EC|Egypt=EG|El Salvador=SV|Equatorial Guinea=GQ|Eritrea=ER|Estonia=EE|Eswatini=SZ
  |Ethiopia=ET|Fiji=FJ|Finland=FI|France=FR|Gabon=GA|The Gambia=GM|Gambia=GM|Gambia, The=GM|Georgia=GE|Germany=DE|Ghana=GH
  |Gibraltar=GI|Greece=GR|Grenada=GD|Guatemala=GT|Guernsey=GG|Guinea=GN|Guinea-Bissau=GW|Guyana=GY|Haiti=HT|Honduras=HN
  |Hong Kong=HK|Hungary=HU|Iceland=IS|India=IN|Indonesia=ID|Iran=IR|Iraq=IQ|Ireland=IE|Israel=IL|Italy=IT|Jamaica=JM|Japan=JP
  |Jersey=JE|Jordan=JO|Kazakhstan=KZ|Kenya=KE|Kosovo=XK|Kuwait=KW|Kyrgyzstan=KG|Laos=LA|Latvia=LV|Lebanon=LB|Lesotho=LS
  |Liberia=LR|Libya=LY|Liechtenstein=LI|Lithuania=LT|Luxembourg=LU|Macau=MO|Macao=MO|Madagascar=MG|Malawi=MW|Malaysia=MY
  |Macedonia, The Former Yugoslav Republic of=MK|North Macedonia, The Republic of=MK|North Macedonia=MK|Maldives=MV|Mali=ML
  |Malta=MT|Man, Isle of=IM|Isle of Man=IM|Marshall Islands=MH|Mauritania=MR|Mauritius=MU|Mexico=MX|Micronesia=FM|Moldova=MD
  |Monaco=MC|Mongolia=MN|Montenegro=ME|Morocco=MA|Mozambique=MZ|Namibia=NA|Nauru=NR|Nepal=NP|Netherlands=NL|New Zealand=NZ
  |Nicaragua=NI|Niger=NE|Nigeria=NG|Niue=NU|Norway=NO|Oman=OM|Pakistan=PK|Palau=PW|Palestinian=PS|West Bank=PS|Panama=PA
  |Papua New Guinea=PG|Paraguay=PY|Peru=PE|Philippines=PH|Poland=PL|Portugal=PT|Puerto Rico=PR|Qatar=QA|Romania=RO|Russia=RU
  |Russian Federation=RU|Rwanda=RW|Saint Kitts and Nevis=KN|St. Kitts and Nevis=KN|St. Kitts & Nevis=KN|Saint Lucia=LC
  |Saint Vincent and the Grenadines=VC|St. Vincent and the Grenadines=VC|Samoa=WS|San Marino=SM|Sao Tome and Principe=ST
  |Saudi Arabia=SA|Senegal=SN|Serbia=RS|Seychelles=SC|Sierra Leone=SL|Singapore=SG|Slovakia=SK|Slovenia=SI|Solomon Islands=SB
  |Somalia=SO|South Africa=ZA|South Sudan=SS|Spain=ES|Sri Lanka=LK|Sudan=SD|Suriname=SR|Sweden=SE|Switzerland=CH|Syria=SY
  |Taiwan=TW|Tajikistan=TJ|Tanzania=TZ|Thailand=TH|Timor-Leste=TL|Togo=TG|Tonga=TO|Trinidad and Tobago=TT|Tunisia=TN|Turkey=TR
  |Turkiye=TR|Turkmenistan=TM|Tuvalu=TV|Uganda=UG|Ukraine=UA|United Arab Emirates=AE|United Kingdom=GB|United States=US
  |Uruguay=UY|Uzbekistan=UZ|Vanuatu=VU|Venezuela=VE|Vietnam=VN|Yemen=YE|Zambia=ZM|Zimbabwe=ZW`;

const plain = (name: string): string => name.replace(/\s+/g, ' ').trim().toLowerCase();
const codes = new Map(
  names.split('|').map((pair) => {
    const [name = '', code = ''] = pair.split('=');
    return [plain(name), code.trim()] as const;
  }),
);

/** The ISO 3166-1 alpha-2 code of a country as list publishers name it; `null` for names that are none. */
export const countryCode = (name: string | null): string | null =>
  name === null ? null : (codes.get(plain(name)) ?? null);
