import { directionOf } from './preferences';

/** Values for the arguments of a message. */
export type WordParams = Readonly<Record<string, string | number | boolean | null | undefined>>;

type Node =
  | string
  | { readonly kind: 'argument'; readonly name: string }
  | { readonly kind: 'number'; readonly name: string; readonly percent: boolean }
  | { readonly kind: 'hash' }
  | {
      readonly kind: 'plural' | 'selectordinal' | 'select';
      readonly name: string;
      readonly offset: number;
      readonly cases: Readonly<Record<string, readonly Node[]>>;
    };

/** A message that is not written as ICU MessageFormat asks. */
export class MessageSyntaxError extends Error {
  override readonly name = 'MessageSyntaxError';
}

/**
 * Reads the subset of ICU MessageFormat the catalogues use: `{name}`, `{n, number}`, `{n, number, percent}`,
 * `{n, plural, offset:1 =0 {…} one {…} other {…}}`, `selectordinal`, `select`, `#` inside a plural, and quoting by `'`.
 *
 * Written by hand because the usual compilers build functions from text (`new Function`), which the content security
 * policy forbids; icu.spec.ts compares the two.
 * @throws MessageSyntaxError
 */
export function parseMessage(text: string): readonly Node[] {
  let at = 0;
  const fail = (what: string): never => {
    throw new MessageSyntaxError(`${what} at character ${at + 1} of “${text}”`);
  };
  const space = () => {
    while (/\s/.test(text[at] ?? '')) at++;
  };
  const word = (): string => {
    space();
    const found = /^[^\s{},:'#]+/.exec(text.slice(at))?.[0] ?? fail('A name is missing');
    at += found.length;
    space();
    return found;
  };
  const expect = (sign: string) => {
    if (text[at] !== sign) fail(`“${sign}” is missing`);
    at++;
  };

  function nodes(depth: number, inPlural: boolean): Node[] {
    const found: Node[] = [];
    let run = '';
    const flush = () => {
      if (run) found.push(run);
      run = '';
    };
    while (at < text.length) {
      const sign = text[at] as string;
      if (sign === '}' && depth > 0) break;
      if (sign === "'") {
        run += quoted(inPlural);
      } else if (sign === '#' && inPlural) {
        flush();
        found.push({ kind: 'hash' });
        at++;
      } else if (sign === '{') {
        flush();
        at++;
        found.push(argument(depth, inPlural));
      } else if (sign === '}') {
        fail('“}” without “{”');
      } else {
        run += sign;
        at++;
      }
    }
    flush();
    return found;
  }

  function quoted(inPlural: boolean): string {
    at++;
    if (text[at] === "'") {
      at++;
      return "'";
    }
    if (!(text[at] === '{' || text[at] === '}' || (inPlural && text[at] === '#'))) return "'";
    let run = '';
    while (at < text.length) {
      if (text[at] !== "'") run += text[at++];
      else if (text[at + 1] === "'") {
        run += "'";
        at += 2;
      } else {
        at++;
        return run;
      }
    }
    return run;
  }

  function argument(depth: number, inPlural: boolean): Node {
    const name = word();
    if (text[at] === '}') {
      at++;
      return { kind: 'argument', name };
    }
    expect(',');
    const kind = word();
    if (kind === 'number') {
      const percent = text[at] === ',' && (at++, word() === 'percent');
      expect('}');
      return { kind, name, percent };
    }
    if (kind !== 'plural' && kind !== 'select' && kind !== 'selectordinal') return fail(`“${kind}” is no known format`);
    expect(',');
    space();
    let offset = 0;
    if (text.startsWith('offset:', at)) {
      at += 'offset:'.length;
      offset = Number(word());
    }
    const cases: Record<string, Node[]> = {};
    for (space(); text[at] !== '}'; space()) {
      if (at >= text.length) fail('“}” is missing');
      const choice = word();
      expect('{');
      cases[choice] = nodes(depth + 1, kind !== 'select' || inPlural);
      expect('}');
    }
    at++;
    if (!cases['other']) fail('The case “other” is missing');
    return { kind, name, offset, cases };
  }

  return nodes(0, false);
}

const rules = new Map<string, Intl.PluralRules>();
function pluralOf(locale: string, type: Intl.PluralRuleType, n: number): string {
  const key = `${locale} ${type}`;
  const rule = rules.get(key) ?? new Intl.PluralRules(locale, { type });
  rules.set(key, rule);
  return rule.select(n);
}

const numbers = new Map<string, Intl.NumberFormat>();
function numberIn(locale: string, n: number, style: 'decimal' | 'percent'): string {
  const key = `${locale} ${style}`;
  const format = numbers.get(key) ?? new Intl.NumberFormat(locale, { style });
  numbers.set(key, format);
  return format.format(n);
}

/** In a right-to-left message a name, address or number that came from outside is isolated, so that it moves nothing. */
const apart = (text: string, locale: string): string => (directionOf(locale) === 'rtl' ? `\u2068${text}\u2069` : text);

/** Says a parsed message in a locale. A missing argument shows as `{name}`, so that it is noticed. */
export function sayMessage(message: readonly Node[], params: WordParams, locale: string, hash = 0): string {
  return message
    .map((node) => {
      if (typeof node === 'string') return node;
      if (node.kind === 'hash') return numberIn(locale, hash, 'decimal');
      const value = params[node.name];
      if (value === undefined || value === null) return node.kind === 'select' ? other(node) : `{${node.name}}`;
      if (node.kind === 'argument')
        return typeof value === 'number' ? numberIn(locale, value, 'decimal') : apart(String(value), locale);
      if (node.kind === 'number') return numberIn(locale, Number(value), node.percent ? 'percent' : 'decimal');
      if (node.kind === 'select')
        return sayMessage(node.cases[String(value)] ?? node.cases['other'] ?? [], params, locale, hash);
      const n = Number(value);
      const type = node.kind === 'plural' ? 'cardinal' : 'ordinal';
      const chosen =
        node.cases[`=${n}`] ?? node.cases[pluralOf(locale, type, n - node.offset)] ?? node.cases['other'] ?? [];
      return sayMessage(chosen, params, locale, n - node.offset);
    })
    .join('');

  function other(node: Node & { cases: Readonly<Record<string, readonly Node[]>> }): string {
    return sayMessage(node.cases['other'] ?? [], params, locale, hash);
  }
}

/** Names of the arguments a message takes, sorted: translations of one key must agree on them. */
export function argumentsOf(message: readonly Node[]): string[] {
  const names = message.flatMap((node) =>
    typeof node === 'string' || node.kind === 'hash'
      ? []
      : 'cases' in node
        ? [node.name, ...Object.values(node.cases).flatMap(argumentsOf)]
        : [node.name],
  );
  return [...new Set(names)].sort();
}
