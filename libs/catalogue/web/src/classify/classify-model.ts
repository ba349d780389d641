import type { WritableSignal } from '@angular/core';
import { form, type FieldTree, readonly, validateTree } from '@angular/forms/signals';
import {
  faultsOfForm,
  isEccn,
  NOT_LISTED,
  readHsDigits,
  type Fault,
  type WrittenClassification,
} from '@downstream/catalogue/core';
import type { HsEdition, Instant } from '@downstream/kernel';
import type { Say } from '@downstream/ui/client';
import { faultWords } from '../words/fault-words';
import { type ClassificationRecord, dotted } from '../words/item-words';

/** A parameter as it is typed. */
export interface ParameterLine {
  name: string;
  value: string;
  unit: string;
}

/** Every field of the form, flat and as text. */
export interface ClassifyModel {
  hs: string;
  edition: HsEdition;
  eccn: string;
  euCode: string;
  /** Looked for on the list, and not there. */
  euNotListed: boolean;
  militaryCode: string;
  militaryNotListed: boolean;
  parameters: ParameterLine[];
  basis: string;
  nextReview: string;
}
/** The form over it. */
export type ClassifyForm = FieldTree<ClassifyModel>;

/** What is sent. */
export type ClassifyBody = Omit<WrittenClassification, 'parameters'> & {
  parameters: { name: string; value: string; unit: string | null }[];
};

/** A new line for a parameter. */
export const emptyParameter = (name = ''): ParameterLine => ({ name, value: '', unit: '' });

/** The form before anybody typed. */
export const emptyClassification = (): ClassifyModel => ({
  hs: '',
  edition: 'HS2022',
  eccn: '',
  euCode: '',
  euNotListed: false,
  militaryCode: '',
  militaryNotListed: false,
  parameters: [],
  basis: '',
  nextReview: '',
});

const listed = (code: string | null): string => (code === NOT_LISTED ? '' : (code ?? ''));

/** The form filled from a classification: the one that is open, or the one in force that is to be replaced. */
export const classifyModelOf = (one: ClassificationRecord): ClassifyModel => ({
  hs: one.hs ? dotted(one.hs.digits) : '',
  edition: one.hs?.edition ?? 'HS2022',
  eccn: one.eccn ?? '',
  euCode: listed(one.euCode),
  euNotListed: one.euCode === NOT_LISTED,
  militaryCode: listed(one.militaryCode),
  militaryNotListed: one.militaryCode === NOT_LISTED,
  parameters: one.parameters.map(({ name, value, unit }) => ({ name, value, unit: unit ?? '' })),
  basis: one.basis ?? '',
  nextReview: one.nextReview ?? '',
});

const orNull = (text: string): string | null => text.trim() || null;
// `6a003.B.4` is typed as often as `6A003.b.4`: the group is a capital, paragraphs are small.
const tidied = (code: string): string => {
  const [entry = '', ...paragraphs] = code.trim().split('.');
  const tidy = [entry.toUpperCase(), ...paragraphs.map((one) => one.toLowerCase())].join('.');
  return isEccn(tidy) ? tidy : code.trim();
};
const isBlank = ({ name, value, unit }: ParameterLine): boolean => [name, value, unit].every((text) => !text.trim());

/** What is sent; nothing is checked here. Blank parameters are left out. */
export const writtenOf = (model: ClassifyModel): ClassifyBody => ({
  hs: model.hs.trim() ? { code: model.hs.trim(), edition: model.edition } : null,
  eccn: orNull(tidied(model.eccn)),
  euCode: model.euNotListed ? NOT_LISTED : orNull(tidied(model.euCode)),
  militaryCode: model.militaryNotListed ? NOT_LISTED : orNull(model.militaryCode),
  parameters: model.parameters
    .filter((line) => !isBlank(line))
    .map(({ name, value, unit }) => ({ name: name.trim(), value: value.trim(), unit: orNull(unit) })),
  basis: orNull(model.basis),
  nextReview: orNull(model.nextReview),
});

/** The codes of the form by which the lists can be asked already; undefined while no customs code is whole. */
export function codesOf(model: ClassifyModel): { hs: string; edition: HsEdition; eccn?: string } | undefined {
  const { hs, eccn } = writtenOf(model);
  if (!hs || readHsDigits(hs.code) === null) return undefined;
  return { hs: hs.code, edition: hs.edition, ...(eccn && isEccn(eccn) && { eccn }) };
}

/** The field that a place is about. The n-th parameter that is sent is the n-th that is not blank. */
function fieldAt(tree: ClassifyForm, model: ClassifyModel, pointer: string): unknown {
  const [, name = '', at, part] = pointer.split('/');
  if (name !== 'parameters') return tree[(name || 'hs') as 'hs'];
  const sent = model.parameters.flatMap((line, i) => (isBlank(line) ? [] : [i]));
  const line = tree.parameters[sent[Number(at)] ?? -1];
  return line?.[(part ?? 'name') as 'name'] ?? tree.parameters;
}

/** Faults at their fields, in words. */
export const classifyErrors = (tree: ClassifyForm, model: ClassifyModel, faults: readonly Fault[], t: Say) =>
  faults.map(({ pointer, code }) => ({
    kind: 'fault',
    message: faultWords(code, t),
    fieldTree: fieldAt(tree, model, pointer) as ClassifyForm['hs'],
  }));

/** Builds the form; it is checked by the rules that the server checks by. Call it in an injection context. */
export const classifyForm = (model: WritableSignal<ClassifyModel>, now: () => Instant, t: Say): ClassifyForm =>
  form(model, (path) => {
    readonly(path.euCode, ({ valueOf }) => valueOf(path.euNotListed));
    readonly(path.militaryCode, ({ valueOf }) => valueOf(path.militaryNotListed));
    validateTree(path, ({ fieldTree, value }) =>
      classifyErrors(fieldTree as ClassifyForm, value(), faultsOfForm(writtenOf(value()), now()), t),
    );
  });
