import type { DataSource } from 'typeorm';

/** Oldest patch level per major version without known leaks through row policies (CVE-2025-8713, CVE-2023-2455). */
const floors: Record<number, number> = { 15: 14, 16: 10, 17: 6 };

/** A warning for an outdated server, or undefined. `versionNumber` is PostgreSQL's `server_version_num`. */
export function versionWarning(versionNumber: number): string | undefined {
  const major = Math.floor(versionNumber / 10_000);
  const minor = versionNumber % 10_000;
  if (major < 15) return `PostgreSQL ${major} is not supported: use 15 or later`;
  const floor = floors[major];
  return floor !== undefined && minor < floor
    ? `PostgreSQL ${major}.${minor} has known leaks through row policies: update to ${major}.${floor} or later`
    : undefined;
}

/** The number of the server's version, for example 180004. */
export async function serverVersion(source: DataSource): Promise<number> {
  const [row]: { server_version_num: string }[] = await source.query('show server_version_num');
  return Number(row?.server_version_num ?? 0);
}
