import { Module } from '@nestjs/common';
import { AttestationDirectory } from './attestation-directory';
import { Attestations } from './persistence/attestations';
import { Submissions } from './persistence/submissions';

/** What distributors have said, for rooms that judge by it: a door without the rest of this room. */
@Module({ providers: [Attestations, Submissions, AttestationDirectory], exports: [AttestationDirectory] })
export class AttestationDirectoryModule {}
