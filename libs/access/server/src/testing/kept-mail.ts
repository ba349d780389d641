import { Global, Module } from '@nestjs/common';
import { Mailer, type OutgoingMail } from '@downstream/platform/mail';

/** A mailer that sends nothing and remembers everything. */
export class KeptMail extends Mailer {
  readonly sent: OutgoingMail[] = [];
  /** Set to make the mail server fail that many times. */
  failures = 0;

  send(mail: OutgoingMail): Promise<void> {
    if (this.failures > 0) {
      this.failures -= 1;
      return Promise.reject(new Error('The mail server is down'));
    }
    this.sent.push(mail);
    return Promise.resolve();
  }

  to(address: string): OutgoingMail[] {
    return this.sent.filter((mail) => mail.to.address === address);
  }
}

@Global()
@Module({ providers: [{ provide: Mailer, useClass: KeptMail }], exports: [Mailer] })
export class KeptMailModule {}
