// Runs before the first paint, so that a chosen theme or language never flashes. Preferences does the same later on.
(() => {
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem('ds.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    const language = localStorage.getItem('ds.language');
    if (language) root.lang = language;
  } catch {
    // A browser that lets nothing be stored follows the system.
  }
})();
