import type { KeywordRow } from '../list-rows';

/** Words of one language that point to goods, parted by strokes. */
type Words = Readonly<Record<string, string>>;

/**
 * Words on invoices and in customs texts that point to sensitive goods, by goods and language (domain reference 3.2
 * and 4.2): the product's own choice.
 */
const named: Readonly<Record<string, Words>> = {
  drones: {
    en: 'drone | unmanned aerial vehicle | UAV | quadcopter | multicopter | remotely piloted aircraft | FPV drone | agricultural spraying drone',
    de: 'Drohne | unbemanntes Luftfahrzeug',
    fr: 'drone | aéronef sans pilote',
    es: 'dron | vehículo aéreo no tripulado',
    tr: 'insansız hava aracı | İHA',
    ru: 'беспилотник | БПЛА | дрон | квадрокоптер',
    zh: '无人机 | 多旋翼',
    ar: 'طائرة بدون طيار | طائرة مسيرة',
  },
  'drone-parts': {
    en: 'flight controller | electronic speed controller | brushless motor | drone propeller | FPV camera | video transmitter | drone battery',
    de: 'Flugsteuerung | Drehzahlregler',
    ru: 'полётный контроллер | регулятор оборотов | видеопередатчик',
    zh: '飞控 | 电调 | 无刷电机 | 图传',
  },
  thermal: {
    en: 'thermal camera | thermal imager | thermal imaging | infrared camera | thermal monocular | microbolometer | uncooled detector | LWIR',
    de: 'Wärmebildkamera | Wärmebildgerät',
    fr: 'caméra thermique',
    es: 'cámara térmica',
    tr: 'termal kamera',
    ru: 'тепловизор | тепловизионный',
    zh: '热像仪 | 红外热成像',
    ar: 'كاميرا حرارية',
  },
  sights: {
    en: 'riflescope | telescopic sight | rifle scope | red dot sight | collimator sight | weapon sight | laser rangefinder | laser aiming | clip-on sight',
    de: 'Zielfernrohr | Leuchtpunktvisier',
    fr: 'lunette de visée',
    es: 'mira telescópica',
    tr: 'dürbün | nişangah',
    ru: 'оптический прицел | коллиматорный прицел | лазерный дальномер',
    zh: '瞄准镜 | 激光测距仪',
    ar: 'منظار تصويب',
  },
  'night-vision': {
    en: 'night vision goggles | night vision device | NVG | image intensifier | intensifier tube',
    de: 'Nachtsichtgerät | Bildverstärkerröhre',
    ru: 'прибор ночного видения | ПНВ | электронно-оптический преобразователь',
    zh: '夜视仪 | 像增强器',
  },
  'body-armour': {
    en: 'body armour | body armor | bulletproof vest | ballistic vest | plate carrier | soft armour | soft armor | armour vest',
    de: 'Schutzweste | kugelsichere Weste',
    fr: 'gilet pare-balles',
    es: 'chaleco antibalas',
    tr: 'çelik yelek | kurşun geçirmez yelek',
    ru: 'бронежилет | разгрузочный жилет',
    zh: '防弹衣 | 防弹背心',
    ar: 'سترة واقية من الرصاص',
  },
  helmets: {
    en: 'ballistic helmet | combat helmet | tactical helmet | bulletproof helmet',
    de: 'ballistischer Helm | Gefechtshelm',
    fr: 'casque balistique',
    tr: 'balistik kask',
    ru: 'бронешлем | баллистический шлем',
    zh: '防弹头盔',
  },
  'armour-plates': {
    en: 'ballistic plate | ceramic armour plate | armor plate | boron carbide plate | silicon carbide plate | alumina ceramic plate',
    de: 'ballistische Platte',
    ru: 'бронеплита | бронепластина | керамическая бронепластина',
    zh: '防弹插板 | 碳化硼陶瓷',
  },
  'ballistic-fibre': {
    en: 'aramid fibre | aramid fabric | UHMWPE | ultra high molecular weight polyethylene | para-aramid',
    de: 'Aramidfaser',
    ru: 'арамидное волокно | арамидная ткань',
    zh: '芳纶 | 超高分子量聚乙烯',
  },
  'gnss-ins': {
    en: 'GNSS receiver | GPS receiver | inertial navigation system | inertial measurement unit | IMU | INS | CRPA antenna | gyroscope | anti-jam antenna',
    de: 'Trägheitsnavigation | GNSS-Empfänger',
    ru: 'инерциальная навигационная система | ГНСС приёмник | гироскоп',
    zh: '惯性导航 | 卫星导航接收机',
  },
  radio: {
    en: 'software defined radio | SDR | tactical radio | jammer | signal jammer | drone jammer | frequency hopping | mesh radio | radio repeater | transceiver',
    de: 'Störsender | Funkgerät',
    ru: 'радиостанция | глушилка | подавитель сигнала | РЭБ',
    zh: '干扰器 | 电台',
  },
  cnc: {
    en: 'machining centre | machining center | CNC lathe | CNC milling machine | five axis | 5-axis | spindle',
    de: 'Bearbeitungszentrum | CNC-Drehmaschine',
    ru: 'обрабатывающий центр | токарный станок с ЧПУ',
    zh: '加工中心 | 数控车床',
  },
  bearings: {
    en: 'ball bearing | roller bearing | tapered roller bearing | spherical roller bearing',
    de: 'Kugellager | Wälzlager',
    ru: 'подшипник',
    zh: '轴承',
  },
  ics: {
    en: 'integrated circuit | microcontroller | FPGA | DSP | ADC | DAC | memory chip | amplifier IC | microprocessor | GaN transistor | tantalum capacitor | MLCC',
    de: 'integrierte Schaltung | Mikrocontroller',
    ru: 'микросхема | микроконтроллер | ПЛИС',
    zh: '集成电路 | 芯片',
  },
};

/**
 * What such goods are called where they are to pass for something else, and words so wide that they cover them: armour
 * travelled as "airsoft helmets" and "miscellaneous ceramics".
 */
const covered: Readonly<Record<string, Words>> = {
  helmets: {
    en: 'helmet | airsoft | paintball helmet',
    de: 'Helm | Airsoft',
    fr: 'casque | airsoft',
    es: 'casco | airsoft',
    tr: 'kask | airsoft',
    ru: 'шлем | каска | страйкбол | страйкбольный',
    zh: '头盔 | 软弹气枪',
    ar: 'خوذة',
  },
  'body-armour': {
    en: 'airsoft vest | tactical vest | protective vest',
    de: 'taktische Weste | Plattenträger',
    ru: 'тактический жилет | защитный жилет',
    zh: '战术背心',
    ar: 'سترة تكتيكية',
  },
  'armour-plates': {
    en: 'miscellaneous ceramic | other ceramic | assorted ceramic | ceramic article | ceramic plate | ceramic tile',
    de: 'Keramikplatte | Keramikwaren | sonstige Keramik',
    fr: 'plaque céramique | céramiques diverses',
    es: 'placa cerámica | cerámica diversa',
    tr: 'seramik plaka | çeşitli seramik',
    ru: 'керамическая плита | керамическая пластина | керамические изделия',
    zh: '陶瓷板 | 陶瓷制品 | 杂项陶瓷',
    ar: 'ألواح سيراميك | سيراميك متنوع',
  },
};

const rowsOf = (table: Readonly<Record<string, Words>>, note: string | null): KeywordRow[] =>
  Object.entries(table).flatMap(([goods, languages]) =>
    Object.entries(languages).flatMap(([language, words]) =>
      words.split(' | ').map((keyword): KeywordRow => ({
        goods,
        language,
        keyword,
        match: keyword.includes(' ') ? 'PHRASE' : 'WORD',
        note,
      })),
    ),
  );

/** All of them as rows. */
export const goodsKeywordRows: readonly KeywordRow[] = [
  ...rowsOf(named, null),
  ...rowsOf(covered, 'A cover: such goods have travelled under this name.'),
];
