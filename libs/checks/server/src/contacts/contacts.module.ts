import { Module } from '@nestjs/common';
import { DistributorsModule } from '@downstream/distributors/server';
import { registerRows } from '@downstream/platform/database';
import { SourcesModule } from '../sources/sources.module';
import { ContactAttemptsController } from './contact-attempts.controller';
import { ContactRecords } from './contact-records';
import { ContactsEvidence } from './contacts-evidence';
import { JudgeContact } from './judge-contact';
import { KnownContacts } from './known-contacts';
import { OnContactMailed } from './on-contact-mailed';
import { ContactAttemptRow } from './persistence/contact-attempt.row';
import { ContactAttempts } from './persistence/contact-attempts';
import { TryContact } from './try-contact';

registerRows(ContactAttemptRow);

/** Attempts to reach contacts, as evidence. */
@Module({
  imports: [DistributorsModule, SourcesModule],
  controllers: [ContactAttemptsController],
  providers: [
    ContactAttempts,
    ContactRecords,
    TryContact,
    JudgeContact,
    OnContactMailed,
    ContactsEvidence,
    KnownContacts,
  ],
  exports: [KnownContacts],
})
export class ContactsModule {}
