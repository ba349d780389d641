import type { WritableSignal } from '@angular/core';
import { form, type FieldTree, validateTree } from '@angular/forms/signals';
import { faultsOfDetails, type Fault, type ItemDetails } from '@downstream/catalogue/core';
import type { Say } from '@downstream/ui/client';
import { faultWords } from '../words/fault-words';
import type { ItemRecord } from '../words/item-words';

/** The fields of an item's details as they are typed. */
export interface DetailsModel {
  sku: string;
  names: { language: string; text: string }[];
  description: string;
}
/** The form over them. */
export type DetailsForm = FieldTree<DetailsModel>;

/** The form before anybody typed: one name, in the language of the page. */
export const emptyDetails = (language: string): DetailsModel => ({
  sku: '',
  names: [{ language, text: '' }],
  description: '',
});

/** The form filled from an item. */
export const detailsModelOf = ({ sku, names, description }: ItemRecord): DetailsModel => ({
  sku,
  names: names.map(({ language, text }) => ({ language, text })),
  description: description ?? '',
});

/** What is sent; nothing is checked here. */
export const detailsOf = ({ sku, names, description }: DetailsModel) =>
  ({
    sku: sku.trim(),
    names: names.map(({ language, text }) => ({ language, text: text.trim() })),
    description: description.trim() || null,
  }) satisfies ItemDetails;

/** The field that a place in the details is about; the form itself where it is none of its fields. */
function fieldAt(tree: DetailsForm, pointer: string): unknown {
  const [, name, at, part] = pointer.split('/');
  if (name === 'sku' || name === 'description') return tree[name];
  const line = tree.names[Number(at)];
  return line ? (part === 'language' ? line.language : line.text) : tree.names;
}

/** Faults at their fields, in words. */
export const detailErrors = (tree: DetailsForm, faults: readonly Fault[], t: Say) =>
  faults.map(({ pointer, code }) => ({
    kind: 'fault',
    message: faultWords(code, t),
    fieldTree: fieldAt(tree, pointer) as DetailsForm['sku'],
  }));

/** Builds the form; it is checked by the rules that the server checks by. Call it in an injection context. */
export const detailsForm = (model: WritableSignal<DetailsModel>, t: Say): DetailsForm =>
  form(model, (path) => {
    validateTree(path, ({ fieldTree, value }) =>
      detailErrors(fieldTree as DetailsForm, faultsOfDetails(detailsOf(value())), t),
    );
  });
