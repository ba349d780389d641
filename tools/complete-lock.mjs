#!/usr/bin/env node
// Completes package-lock.json, so that `npm ci` accepts it. Run it after every change of the lock:
//
//   npm install --save-exact some-package && node tools/complete-lock.mjs
//
// Why: npm leaves an optional package for a foreign platform out of the lock when it could not be fetched while the
// lock was written, and `npm ci` then refuses that lock ("Missing: @swc/core-darwin-arm64@1.2.3 from lock file").
// A stub that says only version, platform and "optional" is enough: npm reads the platform and leaves it alone.
// A stub holds no checksum, so packages for Linux on x64 and arm64, where Downstream runs, are never stubbed but reported
// instead. The lock must name no download address either: whoever installs uses the registry of their own settings.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const OS = new Map(
  Object.entries({
    win: 'win32',
    win32: 'win32',
    windows: 'win32',
    darwin: 'darwin',
    fsevents: 'darwin',
    wasm32: 'wasi',
    wasi: 'wasi',
    webassembly: 'wasi',
    ...Object.fromEntries(
      ['linux', 'freebsd', 'netbsd', 'openbsd', 'android', 'openharmony', 'sunos', 'aix'].map((os) => [os, os]),
    ),
  }),
);
const CPU = new Map(
  Object.entries({
    aarch64: 'arm64',
    ...Object.fromEntries(
      ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32'].map((c) => [c, c]),
    ),
  }),
);

/** The platform that a package's name tells of: `@esbuild/darwin-arm64` is for darwin on arm64. */
export function platformOf(name) {
  const words = name.split(/[/_.-]/);
  const first = (table) => words.map((word) => table.get(word)).find((value) => value !== undefined);
  return { os: first(OS), cpu: first(CPU) };
}

const supported = ({ os, cpu }) => os === 'linux' && (cpu === 'x64' || cpu === 'arm64');

/** Where Node's resolution finds `name` for the package at `path`, or undefined. */
function resolved(packages, path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules') - 1))) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages[place]) return place;
    if (folder === '') return undefined;
  }
}

/**
 * Adds the missing stubs and drops download addresses.
 * @returns the completed lock, the stubs added, and what it could not complete
 */
export function completed(lock) {
  const packages = structuredClone(lock.packages);
  const added = [];
  const unknown = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (resolved(packages, path, name)) continue;
      const version = /\d+\.\d+\.\d+\S*/.exec(range)?.[0];
      const platform = platformOf(name);
      if (version === undefined || platform.os === undefined || supported(platform)) {
        unknown.push(`${name}@${range}, wanted by ${path || 'package.json'}`);
        continue;
      }
      packages[`node_modules/${name}`] = {
        version,
        ...(platform.cpu && { cpu: [platform.cpu] }),
        ...(entry.dev && { dev: true }),
        optional: true,
        os: [platform.os],
      };
      added.push(`${name}@${version}`);
    }
  }
  for (const entry of Object.values(packages)) delete entry.resolved;
  const order = ([a], [b]) => (a === b ? 0 : a < b ? -1 : 1);
  return { lock: { ...lock, packages: Object.fromEntries(Object.entries(packages).sort(order)) }, added, unknown };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = process.argv[2] ?? 'package-lock.json';
  const { lock, added, unknown } = completed(JSON.parse(readFileSync(file, 'utf8')));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${file}: ${added.length} stubs added`);
  for (const line of unknown) console.error(`not completed: ${line}`);
  process.exitCode = unknown.length > 0 ? 1 : 0;
}
