import { Global, Module } from '@nestjs/common';
import { LogSeals } from './log-seal';
import { EvidenceSources } from './evidence-source';

/** One list of evidence sources, and one seal, for the process. */
@Global()
@Module({ providers: [EvidenceSources, LogSeals], exports: [EvidenceSources, LogSeals] })
export class EvidenceModule {}
