import { Module } from '@nestjs/common';
import { VerificationController } from '../http/verification.controller';
import { SignedDocuments } from './signed-documents';
import { RecordedStandings } from './recorded-standings';
import { StatementStandings } from './statement-standings';
import { Attestations } from '../persistence/attestations';
import { VerifyFile } from './verify-file';

/** Documents of signed statements: made, sealed, and verified for whoever brings one. */
@Module({
  controllers: [VerificationController],
  providers: [Attestations, SignedDocuments, VerifyFile, { provide: StatementStandings, useClass: RecordedStandings }],
  exports: [SignedDocuments],
})
export class SealedStatementsModule {}
