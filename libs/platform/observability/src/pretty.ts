import type { DestinationStream } from 'pino';

interface Line {
  level: string;
  time: string;
  msg?: string;
  context?: string;
  err?: { stack?: string; message?: string };
  [key: string]: unknown;
}

const own = new Set(['level', 'time', 'msg', 'context', 'err', 'role']);

/** One log line for people: time, level, where, what, the rest as `key=value`, and an error's stack below. */
export function prettyLine(json: string): string {
  const line = JSON.parse(json) as Line;
  const rest = Object.entries(line)
    .filter(([key]) => !own.has(key))
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const head = [line.time.slice(11, 23), line.level.toUpperCase().padEnd(5)];
  if (line.context) head.push(`[${line.context}]`);
  const stack = line.err?.stack ?? line.err?.message;
  const text = [...head, line.msg ?? '', ...rest].filter((part) => part !== '').join(' ');
  return stack ? `${text}\n${stack}\n` : `${text}\n`;
}

/** Writes log lines for people; for a terminal, not for a log collector. */
export const prettyStream = (out: { write(text: string): unknown }): DestinationStream => ({
  write: (json) => void out.write(prettyLine(json)),
});
