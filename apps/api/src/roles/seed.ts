import type { Config } from '@downstream/platform/config';

/** File in the data folder with the demo's sign-ins, printed at start. */
export const demoFile = 'demo.json';

/** Fills an empty deployment with the demo tenant; does nothing when there is one. */
export function seedRole(_config: Config): Promise<void> {
  return Promise.resolve();
}
