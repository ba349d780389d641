export { AttestationsModule } from './attestations.module';
export { SealedStatementsModule } from './sealed/sealed-statements.module';
export { SignedDocuments, type SealedPdf, type SignedByAll } from './sealed/signed-documents';
export { NoStandings, StatementStandings } from './sealed/statement-standings';
export { VerifyFile } from './sealed/verify-file';
export { NamedPartiesModule } from './named-parties.module';
export { NamedParties, type NamedParty } from './persistence/named-parties';
