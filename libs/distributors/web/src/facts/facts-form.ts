import type { Signal, WritableSignal } from '@angular/core';
import { form, type FieldTree, validateTree } from '@angular/forms/signals';
import { registerDistributor } from '@downstream/contracts/distributors';
import { needsLatin } from '@downstream/distributors/core';
import type { Problem, Say } from '@downstream/ui/client';
import { type FactsModel, isBlank, registrationOf } from './facts-model';
import { placeOf, pointerOf } from './pointers';

/** The form over a {@link FactsModel}. */
export type FactsForm = FieldTree<FactsModel>;

/** An error and the field it belongs to; without a field it is the form's own. */
export interface FactsError {
  readonly kind: string;
  readonly message: string;
  readonly fieldTree?: FactsForm[keyof FactsModel];
}

/** Fields whose errors say what a right value looks like. */
const explained: readonly string[] = [
  'native',
  'country',
  'number',
  'contactName',
  'contactEmail',
  'addressCountry',
  'website',
  'productLines',
  'item',
  'quantity',
  'unit',
];

/** The field of a place, and its words. The n-th line of the volume that is sent is the n-th that is not blank. */
function fieldAt(tree: FactsForm, model: FactsModel, pointer: string): { field?: unknown; name: string } {
  const place = placeOf(pointer);
  const [name = '', line, part] = place?.split('.') ?? [];
  if (name !== 'volumes') return { field: name ? tree[name as keyof FactsModel] : undefined, name };
  const sent = model.volumes.flatMap((volume, i) => (isBlank(volume) ? [] : [i]));
  const at = line === undefined ? undefined : sent[Number(line)];
  const row = at === undefined ? undefined : tree.volumes[at];
  return { field: row && part ? row[part as 'item'] : tree.volumes, name: part ?? name };
}

/** The errors of the contract's own schema over what was typed, each at its field and in words. */
function contractErrors(tree: FactsForm, model: FactsModel, t: Say): FactsError[] {
  const checked = registerDistributor.body.safeParse(registrationOf(model));
  if (checked.success) return [];
  const seen = new Set<unknown>();
  return checked.error.issues.flatMap((issue) => {
    const { field, name } = fieldAt(tree, model, pointerOf(issue.path));
    if (seen.has(field)) return [];
    seen.add(field);
    return [errorAt(field, explained.includes(name) ? t(`distributors.facts.wrong.${name}`) : tooLong(issue, t))];
  });
}

const tooLong = (issue: { code: string; maximum?: unknown }, t: Say): string =>
  issue.code === 'too_big' ? t('ui.error.maxLength', { maxLength: Number(issue.maximum) }) : t('ui.error.invalid');

const errorAt = (field: unknown, message: string): FactsError => ({
  kind: 'contract',
  message,
  ...(field !== undefined && { fieldTree: field as FactsForm['native'] }),
});

/** Builds the form; it is checked by the contract that the server checks by. Call it in an injection context. */
export function factsForm(model: WritableSignal<FactsModel>, t: Say): FactsForm {
  return form(model, (path) => {
    validateTree(path, ({ fieldTree, value }) => contractErrors(fieldTree as FactsForm, value(), t));
  });
}

/** What the server did not accept, at the fields it means: wrong entries and facts that are missing. */
export function serverErrors(tree: FactsForm, model: Signal<FactsModel>, problem: Problem, t: Say): FactsError[] {
  const missing = Array.isArray(problem.details['missing'])
    ? (problem.details['missing'] as { pointer: string }[])
    : [];
  const told = [
    ...problem.errors.map(({ pointer, detail }) => ({ pointer, detail })),
    ...missing.map(({ pointer }) => ({ pointer, detail: '' })),
  ];
  return told.flatMap(({ pointer, detail }) => {
    const { field, name } = fieldAt(tree, model(), pointer);
    if (field === undefined) return [];
    return [
      errorAt(
        field,
        explained.includes(name) ? t(`distributors.facts.wrong.${name}`) : detail || t('ui.error.required'),
      ),
    ];
  });
}

/** Whether the name is in another script, so that its Latin form is asked for. */
export const asksLatin = (model: FactsModel): boolean => needsLatin(model.native) || model.latin !== '';
