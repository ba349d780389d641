// The people of the demo, as a benchmark needs them.

/** The one password of the demo's accounts. */
export const demoPassword = 'lantern-river-47-quiet';

/** Fills in the sign-in page and waits for the room behind it. */
export async function signInByPage(page, email) {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/(desk|audit)(\/|$)/);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** The mails that were kept instead of sent, the newest first. */
export const mails = async (base) => (await fetch(`${base}/dev/mail/messages.json`)).json();

/** What the newest mail to an address holds of what is looked for, once that mail has come. */
export async function mailTo(base, address, pattern, isNew) {
  for (let waited = 0; waited < 20_000; waited += 100) {
    const found = (await mails(base))
      .filter((one) => one.to.address === address && isNew(one))
      .map((one) => pattern.exec(one.text)?.[0])
      .find((text) => text !== undefined);
    if (found !== undefined) return found;
    await new Promise((again) => setTimeout(again, 100));
  }
  throw new Error(`No mail to ${address} holds ${pattern}`);
}
