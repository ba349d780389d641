import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { DocumentSeals } from '../document-seals';

class SealFolderOfTest implements OnApplicationShutdown {
  readonly path = mkdtempSync(join(tmpdir(), 'downstream-seal-'));

  onApplicationShutdown(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Seals of an authority made for one test, in a folder that goes with it. */
@Global()
@Module({})
export class TestSealsModule {
  /** @param folder where the seals are to lie; a throw-away folder if none is named */
  static create(folder?: string, now = new Date('2026-11-23T09:00:00.000Z')): DynamicModule {
    return {
      module: TestSealsModule,
      providers: [
        ...(folder === undefined ? [SealFolderOfTest] : []),
        {
          provide: DocumentSeals,
          useFactory: (own?: SealFolderOfTest) =>
            DocumentSeals.open({ folder: folder ?? own?.path ?? '', installation: 'downstream.example' }, now),
          inject: folder === undefined ? [SealFolderOfTest] : [],
        },
      ],
      exports: [DocumentSeals],
    };
  }
}
