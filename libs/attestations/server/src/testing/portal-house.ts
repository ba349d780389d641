import { createHash } from 'node:crypto';
import { AccessWorld, type Browser, type Member } from '@downstream/access/server/testing';
import type { AnswerPatch, Questionnaire } from '@downstream/attestations/core';
import { questionnaireInForce } from '@downstream/attestations/core/shipped';
import { completeAnswers } from '@downstream/attestations/core/testing';
import {
  completePortalSignIn,
  inviteDistributor,
  openPortalLink,
  registerDistributor,
  savePortalAnswers,
  uploadOwnDocument,
} from '@downstream/contracts';
import type { Type } from '@nestjs/common';
import { aPdf, someDetails } from '@downstream/distributors/core/testing';
import { DistributorsModule } from '@downstream/distributors/server';
import type { DistributorId } from '@downstream/kernel';
import { LogSeals, type LogSeal } from '@downstream/platform/evidence';
import { TestSealsModule } from '@downstream/platform/sealing/testing';
import { TestStorageModule } from '@downstream/platform/testing';
import { AttestationsModule } from '../attestations.module';

/** Somebody of a distributor who is signed in at the portal. */
export interface Visitor {
  readonly email: string;
  readonly browser: Browser;
}

/** Stands for the room that seals the log, which is not in this house: it names the log and proves nothing. */
const someLogSeal: LogSeal = {
  proofs: () => Promise.reject(new Error('Nothing is sealed here')),
  sign: (logId, text) => ({ note: `${text}\n— ${logId}\n`, key: `${logId}+00000000+test` }),
  signedText: () => null,
};

/** A distributor that was invited, with its contact signed in. */
export interface Invited extends Visitor {
  readonly id: DistributorId;
}

/** The same file is taken once. */
let handedIn = 0;

/** Access, distributors and this room with their real doors, a mail server that remembers, and makers who invite. */
export class PortalHouse {
  private constructor(readonly access: AccessWorld) {}

  /** @param more modules of rooms that hear of this one */
  static async open(...more: Type[]): Promise<PortalHouse> {
    const imports = [
      TestStorageModule.create(),
      TestSealsModule.create(),
      DistributorsModule,
      AttestationsModule,
      ...more,
    ];
    const access = await AccessWorld.create({ imports });
    access.world.get(LogSeals).register(someLogSeal);
    return new PortalHouse(access);
  }

  close(): Promise<void> {
    return this.access.world.close();
  }

  /** A maker with an analyst. */
  async maker(): Promise<{ readonly admin: Member; readonly analyst: Member }> {
    const admin = await this.access.tenant();
    return { admin, analyst: await this.access.member(admin, ['analyst']) };
  }

  /** Registers a distributor, invites its contact, and lets the contact come in by link and code. */
  async invited(analyst: Member, name = 'Baikal Optika', email = this.access.address('contact')): Promise<Invited> {
    const { sponsorId: _, ...details } = someDetails({ legalName: { native: name, latin: null, language: 'en' } });
    const made = await analyst.browser.ok(registerDistributor, { body: { ...details, tier: 'MEDIUM' } as never });
    const id = made['id'] as DistributorId;
    await analyst.browser.ok(inviteDistributor, { params: { id }, body: { name: 'Olga Contact', email } });
    return { id, ...(await this.comeIn(email)) };
  }

  /** Comes in by the newest link that was sent to an address, and its code. */
  async comeIn(email: string): Promise<Visitor> {
    const browser = this.access.browser();
    await browser.ok(openPortalLink, { body: { token: await this.access.linkTo(email) } });
    await browser.ok(completePortalSignIn, { body: { code: await this.access.codeTo(email) } });
    return { email, browser };
  }

  /** Answers everything that is asked without fault. */
  async answerAll(visitor: Visitor, questionnaire: Questionnaire = questionnaireInForce): Promise<void> {
    const answers = await this.withFiles(visitor, completeAnswers(questionnaire));
    await visitor.browser.ok(savePortalAnswers, { body: { patches: patchesOf(answers) as never } });
  }

  /** Hands in a file for every answer that names some, and says the same answers with what was handed in. */
  async withFiles<Answers extends ReturnType<typeof completeAnswers>>(
    { browser }: Visitor,
    answers: Answers,
  ): Promise<Answers> {
    const file = Buffer.from(aPdf(`Handed in: ${++handedIn}`));
    const input = { query: { kind: 'OTHER', name: 'extract.pdf' }, body: file } as never;
    const { id } = await browser.ok(uploadOwnDocument, input, { 'content-type': 'application/octet-stream' });
    const sha256 = createHash('sha256').update(file).digest('hex');
    const facts = { id: id as string, sha256, bytes: file.length };
    return Object.fromEntries(
      Object.entries(answers).map(([question, answer]) => [
        question,
        answer?.type === 'FILES' ? { ...answer, files: answer.files.map((one) => ({ ...one, ...facts })) } : answer,
      ]),
    ) as Answers;
  }
}

/** First answers, as a device sends them. */
export const patchesOf = (answers: Readonly<Record<string, AnswerPatch['answer']>>): AnswerPatch[] =>
  Object.entries(answers).map(([question, answer]) => ({ question, answer, base: 0 }));
