/** A mail exchanger of a domain. */
export interface MailExchanger {
  readonly host: string;
  readonly priority: number;
}

/** What the name system says of a domain, as it answered at one moment. */
export interface DomainFacts {
  readonly domain: string;
  /** Whether the name is there at all. */
  readonly exists: boolean;
  /** In order of preference; empty where there is none. */
  readonly exchangers: readonly MailExchanger[];
  /** Addresses of the domain itself, IPv4 and IPv6. */
  readonly addresses: readonly string[];
  /** Who may give certificates for it (RFC 8659), as written. */
  readonly certificateAuthorities: readonly string[];
  /** Its SPF record (RFC 7208), where there is exactly one. */
  readonly senderPolicy: string | null;
}

/** How mail to a domain fares by the name system alone. */
export type MailRoute =
  /** It names a server for mail. */
  | 'EXCHANGER'
  /** It names none, but has an address, which senders then try (RFC 5321, 5.1). */
  | 'ADDRESS_ONLY'
  /** It says that it takes no mail (RFC 7505). */
  | 'REFUSED'
  | 'NONE'
  | 'NO_SUCH_DOMAIN';

/** How mail to the domain fares. */
export function mailRouteOf(facts: DomainFacts): MailRoute {
  if (!facts.exists) return 'NO_SUCH_DOMAIN';
  const { exchangers } = facts;
  if (exchangers.length > 0 && exchangers.every(({ host }) => host === '' || host === '.')) return 'REFUSED';
  if (exchangers.length > 0) return 'EXCHANGER';
  return facts.addresses.length > 0 ? 'ADDRESS_ONLY' : 'NONE';
}

/** The SPF record among the text records of a domain; null where there is none, or more than one, which is none. */
export function senderPolicyOf(texts: readonly string[]): string | null {
  const policies = texts.filter((text) => /^v=spf1(?: |$)/i.test(text));
  return policies.length === 1 ? (policies[0] ?? null) : null;
}
