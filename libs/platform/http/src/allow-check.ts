import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import type { Route } from '@downstream/contracts';
import { ALLOW } from './allow';
import { ROUTE } from './endpoint';

/** A mounted route: what tests and the OpenAPI document are compared with. */
export interface MountedRoute {
  readonly route: Route;
  readonly permission: string;
}

/** Refuses to boot when a route says not who may call it. */
@Injectable()
export class AllowCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    this.mounted();
  }

  /**
   * Every route of the process that has a contract, with its permission.
   * @throws Error naming the handlers without `@Allow`
   */
  mounted(): MountedRoute[] {
    const open: string[] = [];
    const found: MountedRoute[] = [];
    for (const { instance, metatype } of this.discovery.getControllers()) {
      if (!instance || !metatype) continue;
      const prototype = Object.getPrototypeOf(instance) as object;
      for (const method of this.scanner.getAllMethodNames(prototype)) {
        const handler = (prototype as Record<string, object>)[method] as object;
        if (Reflect.getMetadata(PATH_METADATA, handler) === undefined) continue;
        const permission = Reflect.getMetadata(ALLOW, handler) as string | undefined;
        const route = Reflect.getMetadata(ROUTE, handler) as Route | undefined;
        if (permission === undefined) open.push(`${metatype.name}.${method}`);
        else if (route) found.push({ route, permission });
      }
    }
    if (open.length > 0) throw new Error(`Routes without @Allow: ${open.join(', ')}`);
    return found;
  }
}
