// Runs before everything else, as a file of its own: the content security policy allows no script in the page.
(() => {
  // The link of an e-mail is opened while the page is still on its way, which takes over the answer (opened-early.ts).
  const token = location.pathname === '/portal/enter' && /^#([\w-]{43})$/.exec(location.hash)?.[1];
  if (token) {
    const headers = { accept: 'application/json', 'content-type': 'application/json' };
    const answer = fetch('/api/v1/portal/session', { method: 'POST', headers, body: JSON.stringify({ token }) });
    answer.catch(() => undefined);
    globalThis.__ds_opened = { token, answer };
  }
  // A chosen theme or language must not flash. Preferences does the same later on.
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem('ds.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    const language = localStorage.getItem('ds.language');
    if (language) root.lang = language;
  } catch {
    // A browser that lets nothing be stored follows the system.
  }
  // The first date and the first number that a browser writes take a telephone a tenth of a second. The page is still on
  // its way: now there is time.
  setTimeout(() => {
    new Intl.DateTimeFormat(navigator.language, { month: 'short' }).format();
    new Intl.NumberFormat(navigator.language).format(1);
  });
})();
