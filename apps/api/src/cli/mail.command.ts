import { createReadStream } from 'node:fs';
import { RecordDeliveryReport, type ReportOutcome } from '@downstream/access/server';
import { LARGEST_REPORT } from '@downstream/platform/mail';
import { Command } from 'commander';
import { OperatorError, sayPlainly } from '../roles/plainly';
import { configForCommand } from './config-for-command';
import type { CommandWorld } from './run-command';
import { withApplication } from './with-application';

/** Tells a mail server to try again later (EX_TEMPFAIL of sysexits). */
const TRY_AGAIN = 75;

const words: Readonly<Record<ReportOutcome, string>> = {
  RECORDED: 'The letter came back: recorded with the distributor it was for.',
  BEFORE: 'The letter came back: that was recorded before.',
  STILL_TRIED: 'The mail server still tries: nothing is recorded.',
  ARRIVED: 'The letter arrived or went on: nothing is recorded.',
  NOT_OURS: 'This names no letter of ours to somebody of a distributor: nothing is recorded.',
};

export const mailCommand = ({ env, say }: CommandWorld): Command => {
  const command = new Command('mail').description('Mail that comes in');
  command
    .command('returned')
    .description('Take in the report of a mail server on a letter (RFC 3464), as it came')
    .argument('[file]', 'the mail; without it, what comes on standard input')
    .action(async (file?: string) => {
      const bytes = await mailFrom(file);
      try {
        const recipients = await withApplication(configForCommand(env), (app) =>
          app.get(RecordDeliveryReport, { strict: false }).run(bytes),
        );
        if (recipients.length === 0) say('This is no delivery report: nothing is recorded.');
        for (const { outcome } of recipients) say(words[outcome]);
      } catch (error) {
        // Whatever is wrong here, the report is kept by whoever has it.
        throw new OperatorError(sayPlainly(error).text, TRY_AGAIN);
      }
    });
  return command;
};

/** A mail as it came; of one that is too large as much as shows it. The rest is read away, or the sender would fail. */
async function mailFrom(file: string | undefined): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of file === undefined ? process.stdin : createReadStream(file)) {
      if (length <= LARGEST_REPORT) parts.push(part as Uint8Array);
      length += (part as Uint8Array).length;
    }
  } catch (error) {
    throw new OperatorError(`The mail cannot be read: ${(error as Error).message}.`, 2);
  }
  return Buffer.concat(parts);
}
