import type { TemplateKind } from '@downstream/kernel';
import { templateKinds } from '@downstream/kernel';
import type { Requirement, RequiredTemplate } from './required-templates';

/** What is judged of one line: what goes where, and what that needs. */
export interface JudgedLine {
  readonly goods: string;
  readonly destination: string;
  readonly required: readonly RequiredTemplate[];
}

/** A reason with every line that has it. */
export interface GatheredReason extends Requirement {
  readonly goods: readonly string[];
  readonly destinations: readonly string[];
}

/** A template with its reasons over many lines, those of law and those that are certain first. */
export interface GatheredTemplate {
  readonly template: TemplateKind;
  readonly because: readonly GatheredReason[];
}

const keyOf = ({ basis, certain, facts }: Requirement): string => JSON.stringify([basis, certain, facts]);
const weight = ({ ruledBy, certain }: Requirement): number => (ruledBy === 'LAW' ? 0 : 2) + (certain ? 0 : 1);

/** Gathers what many lines need: each reason once, with the goods and the destinations it holds for, in their order. */
export function gatheredRequirements(lines: readonly JudgedLine[]): readonly GatheredTemplate[] {
  const gathered = new Map<TemplateKind, Map<string, { reason: Requirement; goods: Set<string>; to: Set<string> }>>();
  for (const { goods, destination, required } of lines) {
    for (const { template, because } of required) {
      const reasons = gathered.get(template) ?? new Map();
      gathered.set(template, reasons);
      for (const reason of because) {
        const one = reasons.get(keyOf(reason)) ?? { reason, goods: new Set(), to: new Set() };
        one.goods.add(goods);
        one.to.add(destination);
        reasons.set(keyOf(reason), one);
      }
    }
  }
  return templateKinds.flatMap((template) => {
    const reasons = [...(gathered.get(template)?.values() ?? [])];
    if (reasons.length === 0) return [];
    const because = reasons
      .map(({ reason, goods, to }) => ({ ...reason, goods: [...goods], destinations: [...to] }))
      .sort((a, b) => weight(a) - weight(b));
    return [{ template, because }];
  });
}
