import {
  byQuestion,
  contentOf,
  hashOf,
  renditionOf,
  textOf,
  type Attestation,
  type Rendition,
  type StatementContent,
} from '@downstream/attestations/core';
import type { FiledDistributor } from '@downstream/distributors/server';
import { languages, type Language } from '@downstream/kernel';
import { sha256 } from './answer-sheet-records';
import type { KnownTemplate } from './known-templates';

/** What would be signed now, read in a language: its content, how it is written out, and the hashes of both. */
export interface WrittenOut extends KnownTemplate {
  readonly content: StatementContent;
  readonly contentSha256: string;
  readonly rendition: Rendition;
  readonly shownSha256: string;
}

/** Writes an attestation out as its answers stand. */
export function writtenOut(
  attestation: Attestation,
  known: KnownTemplate,
  distributor: FiledDistributor,
  supplier: string,
  language: Language,
): WrittenOut {
  const { template, reviewed } = known;
  const content = contentOf(
    template,
    { id: attestation.id, number: attestation.number, language, answers: byQuestion(attestation) },
    { supplier: { name: supplier }, distributor: { id: distributor.id, name: distributor.legalName } },
    sha256,
  );
  const rendition = renditionOf(content, template, language, reviewed);
  return {
    ...known,
    content,
    contentSha256: hashOf(content, sha256),
    rendition,
    shownSha256: sha256(textOf(rendition)),
  };
}

/** How a content is written out in every language. */
export const allRenditions = (
  { template, reviewed }: KnownTemplate,
  content: StatementContent,
): Readonly<Record<Language, Rendition>> =>
  Object.fromEntries(
    languages.map((language) => [language, renditionOf(content, template, language, reviewed)]),
  ) as Record<Language, Rendition>;
