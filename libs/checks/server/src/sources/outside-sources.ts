import { Injectable } from '@nestjs/common';
import type { SourceAnswers, SourceKind, SourceQuestions, SourceReply } from '@downstream/checks/core';
import type { Context } from '@downstream/kernel';
import { CheckSource } from '../runs/check-source';
import { CompanySource } from './company-source';
import { DomainSource } from './domain-source';
import { LeiSource } from './lei-source';
import { VatSource } from './vat-source';

/** Every service outside behind the one door of checks. */
@Injectable()
export class OutsideSources extends CheckSource {
  constructor(
    private readonly companies: CompanySource,
    private readonly leis: LeiSource,
    private readonly vats: VatSource,
    private readonly domains: DomainSource,
  ) {
    super();
  }

  async ask<K extends SourceKind>(
    _context: Context,
    kind: K,
    question: SourceQuestions[K],
  ): Promise<SourceReply<SourceAnswers[K]>> {
    const ways: { readonly [S in SourceKind]: (asked: SourceQuestions[S]) => Promise<SourceReply<SourceAnswers[S]>> } =
      {
        COMPANY: (asked) => this.companies.ask(asked),
        LEI: (asked) => this.leis.ask(asked),
        VAT: (asked) => this.vats.ask(asked),
        DOMAIN: (asked) => this.domains.ask(asked),
      };
    return ways[kind](question);
  }
}
