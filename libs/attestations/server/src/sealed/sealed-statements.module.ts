import { Module } from '@nestjs/common';
import { VerificationController } from '../http/verification.controller';
import { SignedDocuments } from './signed-documents';
import { NoStandings, StatementStandings } from './statement-standings';
import { VerifyFile } from './verify-file';

/** Documents of signed statements: made, sealed, and verified for whoever brings one. */
@Module({
  controllers: [VerificationController],
  providers: [SignedDocuments, VerifyFile, { provide: StatementStandings, useClass: NoStandings }],
  exports: [SignedDocuments],
})
export class SealedStatementsModule {}
