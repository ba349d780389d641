import { Module } from '@nestjs/common';
import { DistributorsModule } from '@downstream/distributors/server';
import { registerRows } from '@downstream/platform/database';
import { TrustedAuthorities } from '../persistence/trusted-authorities';
import { TrustedAuthorityRow } from '../persistence/trusted-authority.row';
import { SignedFileReader } from './signed-file-reader';
import { SignersEvidence } from './signers-evidence';
import { SigningAuthoritiesController } from './signing-authorities.controller';
import { TrustAuthorities } from './trust-authorities';

registerRows(TrustedAuthorityRow);

/** Who signed files from elsewhere, and who vouches for it. */
@Module({
  imports: [DistributorsModule],
  controllers: [SigningAuthoritiesController],
  providers: [TrustedAuthorities, TrustAuthorities, SignedFileReader, SignersEvidence],
  exports: [SignedFileReader],
})
export class SignersModule {}
