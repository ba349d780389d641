import { configTable } from './config-table';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

/** The operator's page about the environment, as Markdown: one line per variable, in the order of the schema. */
export const configPage = (): string => {
  const rows = configTable().map(
    ({ name, secret, default: standard, meaning, expects }) =>
      `| \`${name}\`${secret ? ' (or `_FILE`)' : ''} | ${cell(meaning)} | ${cell(expects)} | ${cell(standard)} |`,
  );
  return `${[
    '# Every variable',
    '',
    'Written by the tests from the schema of the environment (`libs/platform/config`). A variable marked "or `_FILE`" is a secret:',
    '`<NAME>_FILE` may name a file that holds it. Wrong values are all named at once, and the process ends with code 78.',
    '',
    '<!-- prettier-ignore-start -->',
    '| Variable | Meaning | Expects | Unset |',
    '| --- | --- | --- | --- |',
    ...rows,
    '<!-- prettier-ignore-end -->',
  ].join('\n')}\n`;
};
