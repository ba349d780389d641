import { Global, Module } from '@nestjs/common';
import { CONFIG, type Config } from '@downstream/platform/config';
import { ClamdScanner } from './clamd-scanner';
import { FileScanner } from './file-scanner';
import { NoScanner } from './no-scanner';

/** Gives every module the {@link FileScanner}: ClamAV where its address is set, else none. */
@Global()
@Module({
  providers: [
    {
      provide: FileScanner,
      useFactory: ({ clamdUrl }: Config): FileScanner => (clamdUrl ? new ClamdScanner(clamdUrl) : new NoScanner()),
      inject: [CONFIG],
    },
  ],
  exports: [FileScanner],
})
export class ScanningModule {}
