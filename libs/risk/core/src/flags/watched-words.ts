import { goodsTextOf, isNamed, type KeywordRow } from '@downstream/catalogue/core';

/** Words of one language, parted by strokes. */
type Words = Readonly<Record<string, string>>;

/** Words in letters, pages and papers that a flag looks for, by what they tell (domain reference 3.2): defaults of the product. */
const watched = {
  'marking-removal': {
    en: 'remove serial | without serial | no logo | no label | neutral packing | neutral label | remove origin | no country of origin | no markings | white label',
    de: 'ohne Seriennummer | neutrale Verpackung',
    ru: 'без серийного номера | без маркировки | нейтральная упаковка',
    zh: '去除序列号 | 中性包装 | 无标识',
  },
  'military-use': {
    en: 'weapon mount | mount on rifle | jamming | range extension | disable geofence | remove geofence | no-fly zone unlock | drop payload | munition | grenade release | swarm attack',
    ru: 'крепление на оружие | сброс | отключить геозону | увеличение дальности',
    zh: '解除禁飞 | 武器挂载',
  },
  'military-link': {
    en: 'ministry of defence | ministry of defense | armed forces | army | navy | air force | national guard | police special forces | intelligence service | defence plant | defense plant | military unit',
    ru: 'министерство обороны | вооружённые силы | войсковая часть | оборонный завод | Росгвардия | ФСБ',
    zh: '国防 | 军队 | 部队',
    tr: 'savunma bakanlığı | silahlı kuvvetler',
  },
  'russia-exposure': {
    en: 'Russia | Russian customers | delivery to Russia | service in Russia | Moscow office | Belarus | Crimea',
    ru: 'Россия | доставка в Россию | сервис в России | Москва | Беларусь | Крым | параллельный импорт',
    zh: '俄罗斯 | 白俄罗斯',
  },
  'vague-goods': {
    en: 'parts | spare parts | accessories | equipment | electronic components | samples | goods | machinery parts',
    ru: 'запчасти | оборудование | комплектующие',
    zh: '配件 | 电子元件',
  },
} as const satisfies Readonly<Record<string, Words>>;
export type WatchedKind = keyof typeof watched;

const rowsOf = (kind: WatchedKind): readonly KeywordRow[] =>
  Object.entries(watched[kind] as Words).flatMap(([language, words]) =>
    words.split(' | ').map((keyword): KeywordRow => ({
      goods: kind,
      language,
      keyword,
      match: keyword.includes(' ') ? 'PHRASE' : 'WORD',
      note: null,
    })),
  );

const rows = new Map((Object.keys(watched) as WatchedKind[]).map((kind) => [kind, rowsOf(kind)]));

/** The first watched word of a kind that stands in a text, in any form; `undefined` where none does. */
export function watchedWord(kind: WatchedKind, text: string): string | undefined {
  const ready = goodsTextOf(text);
  return rows.get(kind)?.find((row) => isNamed(ready, row))?.keyword;
}

const HOST = /(?:^|[/.@\s])[\p{L}\p{N}-]+\.(ru|by|su|рф)(?=$|[/:?#\s,;)])/iu;

/** The ending of a Russian or Belarusian internet address in a text or address; `undefined` where there is none. */
export const russianDomain = (text: string): string | undefined => HOST.exec(text)?.[1]?.toLowerCase();
