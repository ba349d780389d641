import type { Asked } from './question';
import type { Questionnaire } from './questionnaire';

/** Words that belong to what is asked: choices, bands, and the unit. */
function askedKeys(at: string, asked: Asked): readonly string[] {
  switch (asked.type) {
    case 'CHOICE':
    case 'CHOICES':
      return asked.choices.map((choice) => `${at}.choice.${choice}`);
    case 'BAND':
      return [
        ...asked.bands.map(({ code }) => `${at}.band.${code}`),
        ...(asked.unit ? [`questionnaire.unit.${asked.unit}`] : []),
      ];
    case 'NUMBER':
      return asked.unit ? [`questionnaire.unit.${asked.unit}`] : [];
    case 'ROWS':
      return asked.columns.flatMap((column) => {
        const key = `${at}.column.${column.id}`;
        return [`${key}.label`, ...askedKeys(key, column)];
      });
    default:
      return [];
  }
}

/**
 * Every key a questionnaire needs words for, each once: titles of sections and groups, why a group is asked, labels,
 * hints, choices, bands, columns and units. A catalogue of the portal that lacks one is incomplete.
 */
export function wordKeys(questionnaire: Questionnaire): readonly string[] {
  const keys = questionnaire.sections.flatMap((section) => [
    `questionnaire.section.${section.id}.title`,
    ...section.groups.flatMap((group) => [
      `questionnaire.group.${group.id}.title`,
      `questionnaire.group.${group.id}.why`,
      ...group.questions.flatMap((question) => {
        const at = `questionnaire.question.${question.id}`;
        return [`${at}.label`, ...(question.hint ? [`${at}.hint`] : []), ...askedKeys(at, question)];
      }),
    ]),
  ]);
  return [...new Set(keys)];
}
