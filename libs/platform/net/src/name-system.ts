import { Resolver } from 'node:dns/promises';
import { OutboundError } from './outbound-error';

/** What the name system says of a domain. */
export interface NameAnswers {
  /** Whether the name is there at all. */
  readonly exists: boolean;
  /** Mail exchangers in order of preference; a null MX (RFC 7505) is one with an empty host. */
  readonly exchangers: readonly { readonly host: string; readonly priority: number }[];
  readonly addresses: readonly string[];
  /** Who may give certificates, such as `issue letsencrypt.org`. */
  readonly certificateAuthorities: readonly string[];
  /** Text records, each joined to one text. */
  readonly texts: readonly string[];
}

const NAME = /^(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** The longest that one server is waited for, and how often each is asked. */
const patience = { timeout: 3_000, tries: 2 };
/** Answers of a domain that holds more say no more. */
const MOST = 50;
const LONGEST = 1_000;

/** Answers that say something: the name is not there, or it has nothing of the kind. */
const isNone = (error: unknown): 'NO_NAME' | 'NO_DATA' | undefined => {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOTFOUND' ? 'NO_NAME' : code === 'ENODATA' ? 'NO_DATA' : undefined;
};

/** Asks name servers about domains that people typed. It only reads; nothing it hears is called. */
export class NameSystem {
  /** @param servers addresses of servers; empty for those of the machine; undefined when nobody is to be asked */
  constructor(
    private readonly servers?: readonly string[],
    private readonly waiting: { readonly timeout: number; readonly tries: number } = patience,
  ) {}

  /** Whether anybody is asked at all. */
  get asksSomebody(): boolean {
    return this.servers !== undefined;
  }

  /**
   * Everything a check wants to know of a domain.
   * @param domain in lower case, as it goes over the wire (A-labels)
   * @throws OutboundError where no server answers, or it answers with a failure: then nothing is known
   */
  async about(domain: string): Promise<NameAnswers> {
    if (this.servers === undefined || !NAME.test(domain)) throw new OutboundError('NO_PUBLIC_ADDRESS');
    const resolver = new Resolver(this.waiting);
    if (this.servers.length > 0) resolver.setServers(this.servers);
    let missing = 0;
    const asked = async <T>(question: Promise<readonly T[]>): Promise<readonly T[]> => {
      try {
        return (await question).slice(0, MOST);
      } catch (error) {
        const none = isNone(error);
        if (none === undefined) throw new OutboundError('CONNECTION_FAILED', { cause: error, passing: true });
        if (none === 'NO_NAME') missing += 1;
        return [];
      }
    };
    const [exchangers, four, six, authorities, texts] = await Promise.all([
      asked(resolver.resolveMx(domain)),
      asked(resolver.resolve4(domain)),
      asked(resolver.resolve6(domain)),
      asked(resolver.resolveCaa(domain)),
      asked(resolver.resolveTxt(domain)),
    ]);
    return {
      exists: missing < 5,
      exchangers: exchangers
        .map(({ exchange, priority }) => ({ host: exchange.toLowerCase(), priority }))
        .sort((a, b) => a.priority - b.priority || (a.host < b.host ? -1 : 1)),
      addresses: [...four, ...six],
      certificateAuthorities: authorities.flatMap((record) =>
        (['issue', 'issuewild'] as const).flatMap((tag) =>
          record[tag] === undefined ? [] : [`${tag} ${record[tag]}`],
        ),
      ),
      texts: texts.map((parts) => parts.join('').slice(0, LONGEST)),
    };
  }
}
