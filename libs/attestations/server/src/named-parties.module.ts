import { Module } from '@nestjs/common';
import { Attestations } from './persistence/attestations';
import { NamedParties } from './persistence/named-parties';
import { QuantityLines } from './persistence/quantity-lines';
import { StatementsOnFile } from './persistence/statements-on-file';
import { Submissions } from './persistence/submissions';
import { ReliedAttestations } from './use-cases/relied-attestations';

/** Whom attestations name and what they cover, for rooms that rely on it: a door without the rest of this room. */
@Module({
  providers: [NamedParties, StatementsOnFile, Submissions, ReliedAttestations, Attestations, QuantityLines],
  exports: [NamedParties, StatementsOnFile],
})
export class NamedPartiesModule {}
