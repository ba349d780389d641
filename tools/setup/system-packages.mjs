// What the tests need from the system, beyond Node. On Debian as root it is installed; elsewhere the words say what.
import { existsSync } from 'node:fs';
import { PlainError } from './plain-error.mjs';
import { step } from './progress.mjs';
import { lastLines, run } from './run.mjs';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is, or undefined. CHROMIUM_PATH wins. */
export const chromium = () => [process.env.CHROMIUM_PATH, ...CHROMIUM].find((path) => path && existsSync(path));

const succeeds = async (program, ...args) => (await run(program, args)).code === 0;
const hasFont = async (language) => (await run('fc-list', [`:lang=${language}`, 'family'])).output.trim() !== '';

/** `essential`: a strict run fails without it; everything else is a matter of how pages look. */
const needs = [
  {
    name: 'Chromium',
    apt: 'chromium',
    for: 'the browser journeys',
    essential: true,
    present: () => Boolean(chromium()),
  },
  {
    name: 'redis-server',
    apt: 'redis-server',
    for: 'the messaging tests on Redis',
    essential: true,
    present: () => succeeds('redis-server', '--version'),
  },
  {
    name: 'pdfsig',
    apt: 'poppler-utils',
    for: 'the tests of signed documents',
    essential: true,
    present: () => succeeds('pdfsig', '-v'),
  },
  {
    name: 'Python 3',
    apt: 'python3',
    for: 'the verifier in Python',
    essential: true,
    present: () => succeeds('python3', '--version'),
  },
  { name: 'Chinese fonts', apt: 'fonts-noto-cjk', for: 'Chinese pages', present: () => hasFont('zh') },
  { name: 'Arabic fonts', apt: 'fonts-noto-core', for: 'Arabic pages', present: () => hasFont('ar') },
];

async function missing() {
  const found = await Promise.all(needs.map((need) => need.present()));
  return needs.filter((_, i) => !found[i]);
}

async function installByApt(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', ...packages];
  for (const args of [['update'], options]) {
    const { code, output } = await run('apt-get', args, { env });
    if (code !== 0) return `apt-get ${args[0]} failed:\n${lastLines(output, 15)}`;
  }
  return undefined;
}

/**
 * Sees to the system packages of the tests.
 * @returns the names of what stays missing; the tests that need it skip and say so
 * @throws PlainError in a strict run when something essential is missing
 */
export async function systemPackages({ strict }) {
  let absent = await missing();
  if (absent.length === 0) return [];
  const packages = absent.map((need) => need.apt);
  let trouble;
  if (process.getuid?.() === 0 && (await succeeds('apt-get', '--version'))) {
    trouble = await step(`Installing ${packages.join(', ')}`, () => installByApt(packages));
    absent = await missing();
    if (absent.length === 0) return [];
  }
  const lines = absent.map((need) => `  ${need.name}, for ${need.for} (Debian: ${need.apt})`);
  const command = `apt-get install --no-install-recommends ${absent.map((need) => need.apt).join(' ')}`;
  const text = `Not installed on this system:\n${lines.join('\n')}\nAs root on Debian or Ubuntu: ${command}`;
  const message = trouble ? `${text}\n${trouble}` : text;
  if (strict && absent.some((need) => need.essential)) throw new PlainError(message);
  console.log(message);
  return absent.map((need) => need.name);
}
