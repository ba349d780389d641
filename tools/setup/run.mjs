import { spawn } from 'node:child_process';
import { onInterruption } from './interruption.mjs';

/**
 * Runs a program to its end.
 * @param options.show whether its output goes to the terminal at once; otherwise it is returned
 * @returns `{ code, output }`; code 127 when the program does not exist, 128 when a signal ended it
 */
export function run(program, args, { show = false, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...options, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    const forget = onInterruption(() => child.kill('SIGTERM'));
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => (output += text));
    const ended = (result) => {
      forget();
      resolve(result);
    };
    child.once('error', (error) => ended({ code: 127, output: `${output}${error.message}\n` }));
    child.once('close', (code) => ended({ code: code ?? 128, output }));
  });
}

/** Runs a JavaScript program with this very Node. */
export const runNode = (args, options) => run(process.execPath, args, options);

/** The last lines of a program's output, enough to see what went wrong. */
export const lastLines = (output, count = 40) => output.trimEnd().split('\n').slice(-count).join('\n');
