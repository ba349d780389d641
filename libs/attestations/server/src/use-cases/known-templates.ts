import { Injectable } from '@nestjs/common';
import type { Attestation, AttestationTemplate } from '@downstream/attestations/core';
import { shippedTemplate, shippedTemplates } from '@downstream/attestations/core/templates';
import { languages, type Language, type TemplateKind } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { OwnTemplates } from '../persistence/own-templates';
import { TemplateReviews } from '../persistence/template-reviews';

/** A template with the languages in which somebody of the maker has read it against the text that governs. */
export interface KnownTemplate {
  readonly template: AttestationTemplate;
  readonly reviewed: readonly Language[];
}

/** Templates of the house and of the maker; every version that was ever in use stays readable. */
@Injectable()
export class KnownTemplates {
  constructor(
    private readonly own: OwnTemplates,
    private readonly reviews: TemplateReviews,
  ) {}

  /** The template an attestation was asked by. */
  async of(tx: Tx, { template: { id, version } }: Pick<Attestation, 'template'>): Promise<KnownTemplate> {
    const template = await this.find(tx, id, version);
    if (!template) throw new Error(`No template ${id} ${version}`);
    return { template, reviewed: await this.reviews.languages(tx, id, version) };
  }

  /** A published version; undefined for one that nobody has published. */
  async find(tx: Tx, id: string, version: number): Promise<AttestationTemplate | undefined> {
    const shipped = shippedTemplates.find((one) => one.id === id && one.version === version);
    return shipped ?? (await this.own.published(tx, id, version));
  }

  /** The version that is asked from now on: the maker's newest, or that of the house where it has none. */
  async inForce(tx: Tx, kind: TemplateKind): Promise<AttestationTemplate> {
    return (await this.own.newest(tx, kind)) ?? shippedTemplate(kind);
  }
}

/** The titles of templates by language, for letters. */
export const titlesOf = (templates: readonly AttestationTemplate[]): Readonly<Record<Language, readonly string[]>> =>
  Object.fromEntries(
    languages.map((language) => [language, templates.map(({ title }) => title[language].text)]),
  ) as Record<Language, string[]>;
