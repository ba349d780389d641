import { Global, Module } from '@nestjs/common';
import { EvidenceSources } from './evidence-source';

/** One list of evidence sources for the process. */
@Global()
@Module({ providers: [EvidenceSources], exports: [EvidenceSources] })
export class EvidenceModule {}
