import { Global, Module } from '@nestjs/common';
import { Mailer, type OutgoingMail } from '@downstream/platform/mail';

/** A mailer that sends nothing and remembers everything. */
export class KeptMail extends Mailer {
  readonly sent: OutgoingMail[] = [];
  /** Set to make the mail server fail that many times. */
  failures = 0;
  /** Set to have every mail go out as well, such as to a mail server of the test's own. */
  onward?: Mailer;

  async send(mail: OutgoingMail): Promise<void> {
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('The mail server is down');
    }
    await this.onward?.send(mail);
    this.sent.push(mail);
  }

  to(address: string): OutgoingMail[] {
    return this.sent.filter((mail) => mail.to.address === address);
  }
}

@Global()
@Module({ providers: [{ provide: Mailer, useClass: KeptMail }], exports: [Mailer] })
export class KeptMailModule {}
