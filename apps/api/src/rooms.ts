import type { DynamicModule, Type } from '@nestjs/common';
import type { Wiring } from './app.module';

/** The rooms of the house, in spine order. */
export function rooms(_wiring: Wiring): (Type | DynamicModule)[] {
  return [];
}
