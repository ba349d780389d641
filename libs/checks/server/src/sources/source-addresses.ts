import type { Provider } from '@nestjs/common';
import { CONFIG, type Config } from '@downstream/platform/config';

/** Dependency injection token of the addresses of services outside. */
export const SOURCE_ADDRESSES = Symbol('SOURCE_ADDRESSES');

/** Where services outside are, and their keys; a service without an address is asked nothing. */
export type SourceAddresses = Config['sources'];

/** The addresses of the configuration; none in a process without one. */
export const sourceAddresses: Provider = {
  provide: SOURCE_ADDRESSES,
  useFactory: (config?: Config): SourceAddresses => config?.sources ?? {},
  inject: [{ token: CONFIG, optional: true }],
};
