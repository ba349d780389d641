import { isFreeMail } from './free-mail';

/** What an e-mail address tells by its domain. */
export interface EmailFacts {
  /** What stands behind the last `@`, in small letters. */
  readonly domain: string;
  /** Whether anybody can have a mailbox there. */
  readonly freeMail: boolean;
  /** Whether it is the domain of the company's website; `null` where there is no website to compare, or not in ASCII. */
  readonly ofWebsite: boolean | null;
}

const ASCII = /^[a-z0-9.-]+$/;

/** The host of an address on the web, without `www.`; undefined where it has none that can be compared. */
export function hostOf(website: string): string | undefined {
  const [, host] = /^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/)?(?:[^/?#@]*@)?([^/?#:]+)/i.exec(website.trim()) ?? [];
  const bare = host
    ?.toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\d*\./, '');
  return bare && ASCII.test(bare) && bare.includes('.') ? bare : undefined;
}

const within = (one: string, other: string): boolean => one === other || one.endsWith(`.${other}`);

/**
 * Reads the domain of an e-mail address.
 * @param website the company's own address on the web, or `null`
 * @returns undefined where there is no domain
 */
export function emailFacts(email: string, website: string | null): EmailFacts | undefined {
  const [, after] = /@([^@\s]+)$/.exec(email.trim()) ?? [];
  const domain = after?.toLowerCase().replace(/\.$/, '');
  if (!domain?.includes('.')) return undefined;
  const host = website === null ? undefined : hostOf(website);
  const comparable = host !== undefined && ASCII.test(domain);
  return {
    domain,
    freeMail: isFreeMail(domain),
    ofWebsite: comparable ? within(domain, host) || within(host, domain) : null,
  };
}
