import { once } from 'node:events';
import type { Server } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Config } from '@downstream/platform/config';

/**
 * Begins to listen. Not by the application's own `listen`, which would log the failure that is thrown here and said
 * once by whoever runs the role.
 * @throws the system's error, such as EADDRINUSE
 */
export async function listen(app: NestExpressApplication, { http }: Config): Promise<void> {
  await app.init();
  const server = app.getHttpServer() as Server;
  server.listen(http.port, http.host);
  await once(server, 'listening');
}
