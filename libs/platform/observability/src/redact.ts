/** What stands where something was taken out. */
export const CENSORED = '[redacted]';

const LONGEST = 8_192;
const DEEPEST = 6;
const WIDEST = 100;

/** Words that make a key secret wherever they stand in it, with `-`, `_` and capitals taken away. */
const inside = [
  'password',
  'passphrase',
  'token',
  'secret',
  'authorization',
  'cookie',
  'credential',
  'apikey',
  'privatekey',
  'email',
];
/** Keys that are secret as a whole. */
const whole = [
  'pass',
  'pwd',
  'code',
  'codes',
  'otp',
  'totp',
  'pin',
  'jwt',
  'sid',
  'session',
  'sessionid',
  'salt',
  'smtpurl',
  'redisurl',
];
/** Endings of keys that are secret: `recoveryCode`, `signInCodes`. */
const codes = /(recovery|signin|login|verification|one-?time)codes?$/;

/** Whether what stands under this key must not be logged. */
export function isSecretKey(key: string): boolean {
  const plain = key.toLowerCase().replace(/[^a-z0-9]/g, '');
  return whole.includes(plain) || codes.test(plain) || inside.some((word) => plain.includes(word));
}

const patterns: readonly (readonly [RegExp, string])[] = [
  // user and password of a connection string
  [/\b([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/@:]{0,256}:[^\s/@]{0,512}@/gi, `$1${CENSORED}@`],
  // what follows # in a link: invitations and magic links keep their token there
  [/(https?:\/\/[^\s#"'<>]{0,2048})#[^\s"'<>]+/gi, `$1#${CENSORED}`],
  [/([?&;][\w.-]{0,40}(?:token|code|secret|password|key|signature)[\w.-]{0,40}=)[^&\s"'<>#]+/gi, `$1${CENSORED}`],
  [/\b(bearer|basic)\s+[A-Za-z0-9._~+/=-]{6,}/gi, `$1 ${CENSORED}`],
  [/\b(dsk_(?:live|test)_)[A-Za-z0-9_]+/g, `$1${CENSORED}`],
  [
    /\b(password|passphrase|secret|token|set-cookie|cookie|authorization)(["']?\s{0,3}[=:]\s{0,3}["']?)(?!\[redacted\])[^\s"',;&]+/gi,
    `$1$2${CENSORED}`,
  ],
  [/[\w.+%-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+/g, '[e-mail]'],
];

/** Takes secrets and mail addresses out of a text, and cuts a very long one. */
export function scrub(text: string): string {
  let clean = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  for (const [pattern, replacement] of patterns) clean = clean.replace(pattern, replacement);
  return clean;
}

/** An error as it may be logged: its own words, not the rows and parameters that drivers hang onto it. */
export function loggableError(error: Error, depth = 0): Record<string, unknown> {
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: scrub(error.message),
    ...(error.stack && { stack: scrub(error.stack) }),
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    ...(error.cause instanceof Error && depth < 3 && { cause: loggableError(error.cause, depth + 1) }),
  };
}

/** What the key of a map is called: not every object can be made a text. */
const nameOf = (key: unknown): string => (typeof key === 'object' && key !== null ? '[object]' : String(key));

/** A copy of any value that may be logged: secret keys censored, texts scrubbed, depth and width limited. */
export function redacted(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrub(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'function' || typeof value === 'symbol') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Error) return loggableError(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'no date' : value.toISOString();
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return '[bytes]';
  if (depth >= DEEPEST) return '[deep]';
  if (Array.isArray(value)) return value.slice(0, WIDEST).map((item) => redacted(item, depth + 1));
  if (value instanceof Set) return redacted([...value], depth);
  if (value instanceof Map)
    return redacted(Object.fromEntries([...value].map(([key, held]) => [nameOf(key), held])), depth);
  const { toJSON } = value as { toJSON?: unknown };
  if (typeof toJSON === 'function') return redacted((value as { toJSON(): unknown }).toJSON(), depth + 1);
  const entries = Object.entries(value).slice(0, WIDEST);
  return Object.fromEntries(
    entries.map(([key, held]) => [key, isSecretKey(key) && held != null ? CENSORED : redacted(held, depth + 1)]),
  );
}
