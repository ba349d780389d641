import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Instant, TenantId } from '@downstream/kernel';
import { z } from 'zod';

const storedMail = z.strictObject({
  key: z.string().regex(/^[0-9a-f]{32}$/),
  at: z.string().transform((text) => text as Instant),
  tenantId: z.string().transform((text) => text as TenantId),
  to: z.strictObject({ address: z.string(), name: z.string() }),
  subject: z.string(),
  text: z.string(),
  html: z.string().optional(),
});

/** A mail as it was kept. */
export type StoredMail = Readonly<z.output<typeof storedMail>>;

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** Mails as JSON files in a folder, readable by their owner alone; for trying out, where no mail server is. */
export class MailFolder {
  constructor(private readonly folder: string) {}

  /** Keeps a mail. One with the same key stays as it was. */
  async put(mail: StoredMail): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const draft = join(this.folder, `.${randomUUID()}`);
    try {
      const file = await open(draft, 'wx', 0o600);
      try {
        await file.writeFile(`${JSON.stringify(mail, undefined, 2)}\n`);
      } finally {
        await file.close();
      }
      await link(draft, join(this.folder, `${mail.key}.json`));
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    } finally {
      await rm(draft, { force: true });
    }
  }

  /** The newest mails first; a file that holds no mail is passed over. */
  async list(atMost = 100): Promise<StoredMail[]> {
    const names = await readdir(this.folder).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    });
    const mails = await Promise.all(names.filter((name) => name.endsWith('.json')).map((name) => this.read(name)));
    return mails
      .filter((mail) => mail !== undefined)
      .sort((a, b) => (a.at === b.at ? (a.key < b.key ? 1 : -1) : a.at < b.at ? 1 : -1))
      .slice(0, atMost);
  }

  /** One mail by its key; undefined when there is none. */
  async get(key: string): Promise<StoredMail | undefined> {
    return /^[0-9a-f]{32}$/.test(key) ? this.read(`${key}.json`) : undefined;
  }

  private async read(name: string): Promise<StoredMail | undefined> {
    try {
      const parsed = storedMail.safeParse(JSON.parse(await readFile(join(this.folder, name), 'utf8')));
      return parsed.success && `${parsed.data.key}.json` === name ? parsed.data : undefined;
    } catch (error) {
      if (error instanceof SyntaxError || codeOf(error) === 'ENOENT') return undefined;
      throw error;
    }
  }
}
