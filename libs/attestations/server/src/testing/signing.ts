import { createHash, randomBytes } from 'node:crypto';
import type { Answer } from '@downstream/attestations/core';
import { completeAnswers } from '@downstream/attestations/core/testing';
import { shippedTemplate } from '@downstream/attestations/core/templates';
import {
  askStatements,
  beginPortalSignature,
  openPortalStatement,
  readBackPortalStatement,
  savePortalStatement,
  signPortalStatement,
} from '@downstream/contracts';
import type { Member } from '@downstream/access/server/testing';
import type { Id, Language, TemplateKind } from '@downstream/kernel';
import { patchesOf, type Invited, type PortalHouse, type Visitor } from './portal-house';

type StatementId = Id<'attestation'>;

const text = (words: string): Answer => ({ type: 'TEXT', text: words });

function withoutReservations({ reservations: _, ...answers }: Readonly<Record<string, Answer>>) {
  return answers;
}

/** Answers of a distributor of {@link PortalHouse.invited} with which no rule finds anything wrong. */
export const honestAnswers = (
  kind: TemplateKind,
  more: Readonly<Record<string, Answer>> = {},
): Readonly<Record<string, Answer>> => ({
  ...withoutReservations(completeAnswers(shippedTemplate(kind).form, false)),
  issuerName: { type: 'NAME', name: { native: 'Baikal Optika', latin: null, language: 'en' } },
  issuerNumber: { type: 'REGISTRY_NUMBER', number: { scheme: 'BIN', value: '120340009870' } },
  issuerAddress: {
    type: 'ADDRESS',
    address: { lines: ['Abay Avenue 12', 'Office 4'], city: 'Almaty', postalCode: '050000', country: 'KZ' },
  },
  signatoryName: text('Aigerim Bekova'),
  signatoryTitle: text('Director'),
  signatoryEmail: text('aigerim@baikal-optika.example'),
  authority: { type: 'CHOICE', choice: 'POWER_OF_ATTORNEY' },
  authorityDocument: {
    type: 'FILES',
    files: [{ id: 'x', name: 'power.pdf', mediaType: 'application/pdf', bytes: 9, sha256: 'a'.repeat(64) }],
  },
  ...(kind === 'T1' && {
    endUse: {
      type: 'LONG_TEXT',
      text: 'Finding heat losses on the roofs of apartment houses in Almaty, by our own two inspectors',
    },
  }),
  ...(kind === 'T4' && { complianceName: text('Timur Sarsenov') }),
  ...more,
});

/** Somebody of a distributor who is asked, fills in and signs, each step by the portal's own routes. */
export class Signing {
  constructor(private readonly house: PortalHouse) {}

  /** Asks one distributor for one attestation. */
  async asked(analyst: Member, who: Invited, kind: TemplateKind): Promise<StatementId> {
    const body = { distributors: [who.id], kinds: [kind] };
    const { asked } = await analyst.browser.ok(askStatements, { body } as never);
    return asked[0].id as StatementId;
  }

  /** Begins it and answers everything. */
  async filled(who: Visitor, statement: StatementId, answers: Readonly<Record<string, Answer>>): Promise<void> {
    await who.browser.ok(openPortalStatement, { params: { statement } });
    const given = await this.house.withFiles(who, answers);
    await who.browser.ok(savePortalStatement, { params: { statement }, body: { patches: patchesOf(given) as never } });
  }

  /** Reads it back and has the code sent; gives what a signature then says. */
  async begun(who: Visitor, statement: StatementId, language: Language = 'en') {
    const read = await who.browser.ok(readBackPortalStatement, { params: { statement }, query: { language } });
    const verifier = randomBytes(32).toString('base64url');
    const challenge = createHash('sha256').update(verifier).digest('hex');
    const { contentSha256, shownSha256 } = read;
    // Letters of before come first, so that the code is the newest.
    await this.house.access.world.settle();
    await who.browser.ok(beginPortalSignature, {
      params: { statement },
      body: { language, contentSha256, shownSha256, challenge },
    } as never);
    return {
      means: 'SCREEN' as const,
      typedName: String(read['signatory']),
      code: await this.house.access.codeTo(who.email),
      verifier,
      consentSha256: String(read['consent'].sha256),
      readToEnd: true,
      secondsOnPage: 74,
    };
  }

  /** Fills in, reads back and signs; `device` is the mark that a browser sends of itself. */
  async signed(
    who: Visitor,
    statement: StatementId,
    answers: Readonly<Record<string, Answer>>,
    { language = 'en', device }: { readonly language?: Language; readonly device?: string } = {},
  ): Promise<Record<string, never>> {
    await this.filled(who, statement, answers);
    const body = { ...(await this.begun(who, statement, language)), ...(device !== undefined && { device }) };
    return who.browser.ok(signPortalStatement, { params: { statement }, body } as never) as never;
  }
}
