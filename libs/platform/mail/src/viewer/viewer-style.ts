/** The viewer's stylesheet: the application's paper, ink and river, without its build. */
export const viewerStyle = `:root {
  color-scheme: light dark;
  --paper: light-dark(oklch(0.981 0.005 84), oklch(0.192 0.011 238));
  --surface: light-dark(oklch(0.996 0.002 84), oklch(0.226 0.012 238));
  --sunk: light-dark(oklch(0.957 0.007 84), oklch(0.165 0.011 238));
  --ink: light-dark(oklch(0.238 0.021 250), oklch(0.935 0.009 84));
  --ink-2: light-dark(oklch(0.42 0.019 250), oklch(0.77 0.011 84));
  --line: light-dark(oklch(0.893 0.008 84), oklch(0.315 0.013 238));
  --river: light-dark(oklch(0.452 0.082 208), oklch(0.775 0.088 198));
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.5 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
}
header, main { max-inline-size: 46rem; margin-inline: auto; padding-inline: 1rem; }
header { padding-block: 1rem 0; }
main { padding-block: 0 3rem; }
.mark { margin: 0; font-weight: 600; letter-spacing: -0.01em; }
h1 { margin: 1.5rem 0 0.25rem; font-size: 1.75rem; line-height: 1.2; letter-spacing: -0.02em; }
h2 { margin: 0 0 0.5rem; font-size: 1.125rem; line-height: 1.35; overflow-wrap: anywhere; }
h2 a { color: inherit; text-decoration: none; }
h2 a:hover { text-decoration: underline; }
.note, .empty { margin: 0 0 1.5rem; color: var(--ink-2); max-inline-size: 60ch; }
article {
  margin-block: 0 1rem;
  padding: 1rem 1.25rem;
  background: var(--surface);
  border: 1px solid var(--line);
  border-radius: 8px;
}
dl { margin: 0 0 0.75rem; color: var(--ink-2); font-size: 0.875rem; }
dl div { display: flex; gap: 0.75rem; }
dt { flex: 0 0 3rem; }
dd { margin: 0; overflow-wrap: anywhere; }
.address { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 0.8125rem; }
.body { white-space: pre-wrap; overflow-wrap: anywhere; }
.code {
  display: inline-block;
  margin-block: 0.25rem;
  padding: 0.375rem 0.75rem;
  background: var(--sunk);
  border: 1px solid var(--line);
  border-radius: 6px;
  font: 600 1.25rem/1.4 ui-monospace, Menlo, Consolas, monospace;
  user-select: all;
}
a { color: var(--river); text-underline-offset: 0.15em; }
:focus-visible { outline: 2px solid var(--river); outline-offset: 2px; border-radius: 2px; }
article .note { margin: 0.75rem 0 0; font-size: 0.875rem; }
.letter { inline-size: 100%; block-size: 48rem; border: 1px solid var(--line); border-radius: 8px; }
`;
