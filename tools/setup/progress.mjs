const NOTICEABLE = 2000;
const REMINDER = 15_000;

export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/** Runs `work`; when it takes longer than two seconds, says so, keeps saying so, and tells how long it took. */
export async function step(title, work) {
  const started = performance.now();
  const elapsed = () => performance.now() - started;
  let reminder;
  const notice = setTimeout(() => {
    console.log(`${title} …`);
    reminder = setInterval(() => console.log(`${title} … ${Math.round(elapsed() / 1000)} s`), REMINDER);
  }, NOTICEABLE);
  try {
    return await work();
  } finally {
    clearTimeout(notice);
    clearInterval(reminder);
    if (elapsed() > NOTICEABLE) console.log(`${title}: ${seconds(elapsed())}`);
  }
}
