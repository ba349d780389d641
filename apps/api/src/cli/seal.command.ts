import { X509Certificate } from 'node:crypto';
import { configOrExit } from '@downstream/platform/config';
import { SealFolder } from '@downstream/platform/sealing';
import { Command } from 'commander';
import type { CommandWorld } from './run-command';

export const sealCommand = ({ env, say }: CommandWorld): Command => {
  const command = new Command('seal').description('The seal of this installation for documents');
  const open = (): SealFolder => {
    const { seal, http } = configOrExit({ ...env, APP_ROLE: 'verify' }, process.stderr, process.exit);
    return new SealFolder(seal.folder, new URL(http.publicUrl).host);
  };
  const tell = (folder: SealFolder, certificate: Uint8Array): void => {
    const { subject, validTo, fingerprint256 } = new X509Certificate(certificate);
    say(`${subject.replace('CN=', '')}, holds until ${new Date(validTo).toISOString().slice(0, 10)}`);
    say(`SHA-256 ${fingerprint256.replaceAll(':', '').toLowerCase()}`);
    const known = folder.known().length;
    say(`${known} ${known === 1 ? 'seal is' : 'seals are'} known here.`);
  };
  command
    .command('show')
    .description('The seal in use; it is made when there is none')
    .action(async () => {
      const folder = open();
      tell(folder, (await folder.current(new Date())).certificate);
    });
  command
    .command('authority')
    .description('The certificate of the authority as PEM, for those who are to trust it')
    .action(async () => say((await open().authorityCertificate(new Date())).trimEnd()));
  command
    .command('renew')
    .description('Make the next seal; processes use it after a restart, and know the earlier ones')
    .action(async () => {
      const folder = open();
      tell(folder, (await folder.next(new Date())).certificate);
    });
  return command;
};
