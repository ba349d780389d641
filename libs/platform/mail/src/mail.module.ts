import { join } from 'node:path';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { Clock } from '@downstream/kernel';
import type { Config } from '@downstream/platform/config';
import { CLOCK } from '@downstream/platform/database';
import { KeepingMailer } from './keeping-mailer';
import { MailFolder } from './mail-folder';
import { Mailer } from './mailer';
import { SmtpMailer } from './smtp-mailer';
import { MailViewerController, NearOnly } from './viewer/mail-viewer.controller';

/** Gives every module the {@link Mailer}: by SMTP when a mail server is set, else kept for the viewer at `/dev/mail`. */
@Global()
@Module({})
export class MailModule {
  /** Needs CONFIG and CLOCK. In production the viewer is never mounted. */
  static forRoot(config: Config): DynamicModule {
    const { smtpUrl, from } = config.mail;
    if (smtpUrl) {
      const mailer = { provide: Mailer, useValue: new SmtpMailer(smtpUrl, from) };
      return { module: MailModule, providers: [mailer], exports: [Mailer] };
    }
    return {
      module: MailModule,
      controllers: config.production ? [] : [MailViewerController],
      providers: [
        NearOnly,
        { provide: MailFolder, useValue: new MailFolder(join(config.dataDir, 'mail')) },
        {
          provide: Mailer,
          useFactory: (folder: MailFolder, clock: Clock) => new KeepingMailer(folder, clock),
          inject: [MailFolder, CLOCK],
        },
      ],
      exports: [Mailer, MailFolder],
    };
  }
}
