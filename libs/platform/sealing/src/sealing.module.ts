import { readFileSync } from 'node:fs';
import { Global, Module } from '@nestjs/common';
import type { Clock } from '@downstream/kernel';
import { CONFIG, type Config } from '@downstream/platform/config';
import { CLOCK } from '@downstream/platform/database';
import { DocumentSeals } from './document-seals';

/** Gives every module the {@link DocumentSeals}: of the PKCS #12 file where one is set, else of the installation's own authority. */
@Global()
@Module({
  providers: [
    {
      provide: DocumentSeals,
      useFactory: ({ seal: { folder, p12 }, http }: Config, clock: Clock) =>
        DocumentSeals.open(
          {
            folder,
            installation: new URL(http.publicUrl).host,
            ...(p12 && { p12: { bytes: readFileSync(p12.file), password: p12.password } }),
          },
          new Date(clock.now()),
        ),
      inject: [CONFIG, CLOCK],
    },
  ],
  exports: [DocumentSeals],
})
export class SealingModule {}
