/** The sentence for each reason; it goes to the person who typed the address and holds nothing found out about the net. */
const sentences = {
  ADDRESS_MALFORMED: 'The address cannot be read: it must begin with https:// and hold a plain host name.',
  ADDRESS_SCHEME: 'Only https addresses may be called.',
  ADDRESS_CREDENTIALS: 'The address must not hold a user name or password.',
  ADDRESS_PORT: 'This port may not be called.',
  ADDRESS_HOST: 'This host may not be called.',
  /** No such name, and a name that leads to addresses inside: deliberately one and the same to the person. */
  NO_PUBLIC_ADDRESS: 'The host name leads to no address that may be called.',
  HEADER_NOT_ALLOWED: 'A header that the request should carry is not allowed.',
  CONNECTION_FAILED: 'No connection could be made, or it broke off.',
  CERTIFICATE_INVALID: 'The certificate of the other side is not valid for this host.',
  CONNECT_TIMEOUT: 'No connection could be made in time.',
  IDLE_TIMEOUT: 'The other side sent nothing for too long.',
  TOTAL_TIMEOUT: 'The whole took too long.',
  ABORTED: 'The request was cancelled.',
  HEADERS_TOO_LARGE: 'The headers of the answer are too large.',
  PROTOCOL_BROKEN: 'The answer is not proper HTTP.',
  STATUS_UNEXPECTED: 'The other side answered with an error.',
  REDIRECT_BROKEN: 'The answer redirects without saying where.',
  REDIRECT_TO_HTTP: 'The answer redirects from https to http.',
  REDIRECT_REFUSED: 'The answer redirects, where none was expected.',
  REDIRECTS_TOO_MANY: 'The answer redirects too often.',
  ENCODING_UNKNOWN: 'The answer is packed in a way that was not asked for.',
  ENCODING_BROKEN: 'The answer cannot be unpacked.',
  BODY_TOO_LARGE: 'The answer is larger than allowed.',
  BODY_SWELLS: 'The answer swells suspiciously when it is unpacked.',
  BODY_CUT_SHORT: 'The answer broke off before its end.',
} as const;

/** Why an outbound request was not made, or not finished. */
export type OutboundCode = keyof typeof sentences;

/** All reasons, for tables of words and tests. */
export const outboundCodes = Object.keys(sentences) as readonly OutboundCode[];

/** What may be said beside the code. */
export interface OutboundFacts {
  /** What really happened, addresses included: for the log, never for the person. */
  readonly cause?: unknown;
  /** Whether the same request may well succeed later. */
  readonly passing?: boolean;
  /** The HTTP status of the answer, with STATUS_UNEXPECTED. */
  readonly status?: number;
  /** The answer's Retry-After header as it came, with STATUS_UNEXPECTED. */
  readonly retryAfter?: string;
}

/**
 * An outbound request that was refused or failed. `message` is a plain sentence fit for the person who typed the
 * address; `cause` is for the log alone.
 */
export class OutboundError extends Error {
  /** Whether the same request may well succeed later. */
  readonly passing: boolean;
  readonly status?: number;
  readonly retryAfter?: string;

  constructor(
    readonly code: OutboundCode,
    { cause, passing = false, status, retryAfter }: OutboundFacts = {},
  ) {
    super(sentences[code], cause === undefined ? undefined : { cause });
    this.name = 'OutboundError';
    this.passing = passing;
    if (status !== undefined) this.status = status;
    if (retryAfter !== undefined) this.retryAfter = retryAfter;
  }
}

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException | undefined)?.code ?? '');

const isCertificate = (code: string): boolean =>
  /^(CERT_|ERR_TLS_CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(VERIFY|GET_ISSUER)|INVALID_CA|HOSTNAME_MISMATCH)/.test(
    code,
  );

/** Which reason an error of a socket, of TLS or of the HTTP parser is; our own errors stay as they are. */
export function outboundErrorOf(error: unknown): OutboundError {
  if (error instanceof OutboundError) return error;
  const code = codeOf(error);
  if (code === 'HPE_HEADER_OVERFLOW') return new OutboundError('HEADERS_TOO_LARGE', { cause: error });
  if (code.startsWith('HPE_')) return new OutboundError('PROTOCOL_BROKEN', { cause: error });
  if (isCertificate(code)) return new OutboundError('CERTIFICATE_INVALID', { cause: error });
  return new OutboundError('CONNECTION_FAILED', { cause: error, passing: true });
}

/** The same for an error while the body is read. */
export function bodyErrorOf(error: unknown): OutboundError {
  if (error instanceof OutboundError) return error;
  const code = codeOf(error);
  if (code === 'Z_BUF_ERROR') return new OutboundError('BODY_CUT_SHORT', { cause: error, passing: true });
  // zlib's own codes, and those that Node makes of Brotli's.
  if (/^(Z_|ERR__ERROR_)/.test(code)) return new OutboundError('ENCODING_BROKEN', { cause: error });
  if (code.startsWith('HPE_')) return new OutboundError('PROTOCOL_BROKEN', { cause: error });
  return new OutboundError('BODY_CUT_SHORT', { cause: error, passing: true });
}
