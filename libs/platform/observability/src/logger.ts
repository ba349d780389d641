import { pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from '@downstream/platform/config';
import { prettyStream } from './pretty';
import { CENSORED, loggableError, redacted, scrub } from './redact';
import { requestContext } from './request-context';

// Bound fields (`child`) do not pass the hook below; these paths are the net under it. A nested `code` stays: it is
// most often an error's.
const names = ['password', 'token', 'cookie', 'authorization', 'secret', '["set-cookie"]', 'email'];
const paths = ['code', ...names.flatMap((name) => [name, name.startsWith('[') ? `*${name}` : `*.${name}`])];

type Arguments = [unknown, ...unknown[]];

/** What a log call may carry: objects redacted, texts scrubbed, errors reduced to their own words. */
export function loggable(args: Arguments): Arguments {
  const [first, ...rest] = args;
  const others = rest.map((item) => redacted(item));
  if (first instanceof Error)
    return [{ err: loggableError(first) }, ...(others.length > 0 ? others : [scrub(first.message)])];
  return [redacted(first), ...others];
}

/**
 * The root logger: one JSON object per line with level, ISO time, role, the ids of the request at hand and the message.
 * @param destination where lines go; the standard output when absent
 */
export function createLogger({ log, role }: Pick<Config, 'log' | 'role'>, destination?: DestinationStream): Logger {
  const out = destination ?? pino.destination({ dest: 1, sync: true });
  return pino(
    {
      level: log.level,
      base: { role },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => ({ ...requestContext.current() }),
      // Errors come here already reduced to what may be logged.
      serializers: { err: (error: unknown) => (error instanceof Error ? loggableError(error) : error) },
      redact: { paths, censor: CENSORED },
      hooks: {
        logMethod(args, method) {
          method.apply(this, loggable(args as Arguments) as Parameters<typeof method>);
        },
      },
    },
    log.pretty ? prettyStream(destination ?? process.stdout) : out,
  );
}
