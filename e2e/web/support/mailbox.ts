import { expect, type APIRequestContext } from '@playwright/test';

/** A mail as the viewer of a development server keeps it. */
export interface Mail {
  /** Its name in the folder, which its Message-ID holds as well. */
  readonly key: string;
  readonly at: string;
  readonly to: { readonly address: string };
  readonly subject: string;
  readonly text: string;
  /** Its HTML part. */
  readonly html?: string;
}

/** All mails to an address, the newest first. */
export async function mailsTo(request: APIRequestContext, address: string): Promise<readonly Mail[]> {
  const answer = await request.get('/dev/mail/messages.json');
  const mails = (await answer.json()) as Mail[];
  return mails.filter(({ to }) => to.address === address).sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** What a pattern's first group finds in the newest mail to an address that has it; waits until one has come. */
async function found(request: APIRequestContext, address: string, pattern: RegExp): Promise<string> {
  let hit: string | undefined;
  await expect
    .poll(async () => {
      for (const { text } of await mailsTo(request, address)) if ((hit = pattern.exec(text)?.[1])) break;
      return hit;
    })
    .toBeDefined();
  return hit ?? '';
}

/** The link with a secret part in the newest mail to an address. */
export const linkTo = (request: APIRequestContext, address: string): Promise<string> =>
  found(request, address, /(https?:\/\/\S+#[\w-]{43})/);

/** The six digits in the newest mail to an address. */
export const codeTo = (request: APIRequestContext, address: string): Promise<string> =>
  found(request, address, /\b(\d{6})\b/);
