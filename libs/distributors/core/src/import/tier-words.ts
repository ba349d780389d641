import type { RiskTier } from '@downstream/kernel';
import { plainWord } from './repairs';

const written: Readonly<Record<RiskTier, string>> = {
  LOW: 'low|l|niedrig|gering|faible|bajo|düşük|низкий|низкая|низький|低|منخفض|green|grün',
  MEDIUM: 'medium|med|m|moderate|mittel|moyen|medio|orta|средний|средняя|середній|中|متوسط|amber|yellow|gelb',
  HIGH: 'high|h|hoch|élevé|elevé|alto|yüksek|высокий|высокая|високий|高|مرتفع|عالي|red|rot',
};

const byWord = new Map(
  Object.entries(written).flatMap(([tier, words]) =>
    words.split('|').map((word) => [plainWord(word), tier as RiskTier]),
  ),
);

/** The class of risk that a word stands for, in the languages of the portal; undefined where it is none. */
export const tierOf = (word: string): RiskTier | undefined => byWord.get(plainWord(word));
