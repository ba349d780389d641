import type { Language } from '@downstream/kernel';
import type { Rendition } from '../rendition';

/** The words beside the places on a paper that somebody signs by hand: heading, name, place and day, signature. */
const places: Readonly<Record<Language, readonly [heading: string, name: string, placeAndDay: string, hand: string]>> =
  {
    en: ['Signature', 'Name', 'Place and date', 'Signature and stamp'],
    de: ['Unterschrift', 'Name', 'Ort und Datum', 'Unterschrift und Stempel'],
    fr: ['Signature', 'Nom', 'Lieu et date', 'Signature et cachet'],
    zh: ['签署', '姓名', '地点和日期', '签字和盖章'],
    tr: ['İmza', 'Ad', 'Yer ve tarih', 'İmza ve kaşe'],
    ru: ['Подпись', 'Имя', 'Место и дата', 'Подпись и печать'],
    uk: ['Підпис', 'Ім’я', 'Місце та дата', 'Підпис і печатка'],
    ar: ['التوقيع', 'الاسم', 'المكان والتاريخ', 'التوقيع والختم'],
  };

/** Left free for a hand to write in; as many lines as are given. */
const room = (lines: number): string => Array.from({ length: lines }, () => '____________________').join('\n');

/**
 * A rendition with a place at its end for somebody to sign by hand. What was read stays as it is: the place belongs to
 * the paper, not to what is hashed as shown.
 * @param signatory the name that must stand under it
 */
export function paperToSign(rendition: Rendition, signatory: string, language: Language): Rendition {
  const [heading, name, placeAndDay, hand] = places[language];
  return {
    ...rendition,
    blocks: [
      ...rendition.blocks,
      { kind: 'heading', level: 1, text: heading },
      {
        kind: 'facts',
        facts: [
          { label: name, value: signatory },
          { label: placeAndDay, value: room(1) },
          { label: hand, value: room(2) },
        ],
      },
    ],
  };
}
