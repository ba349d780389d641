import { Controller, Get, Header, Res } from '@nestjs/common';
import { Allow, ANYONE } from '@downstream/platform/http';
import type { Response } from 'express';
import { Health, type HealthReport } from './health';

/** For whoever runs the process: is it alive, and may it be given work? */
@Controller()
export class HealthController {
  constructor(private readonly health: Health) {}

  /** The process answers; says nothing about what it depends on, or a restart would be asked for in vain. */
  @Get('livez')
  @Allow(ANYONE)
  @Header('Cache-Control', 'no-store')
  alive(): { status: 'alive' } {
    return { status: 'alive' };
  }

  /** 200 when every check is well, else 503 with the list. */
  @Get('readyz')
  @Allow(ANYONE)
  @Header('Cache-Control', 'no-store')
  async ready(@Res({ passthrough: true }) response: Response): Promise<HealthReport> {
    const report = await this.health.report();
    response.status(report.status === 'ready' ? 200 : 503);
    return report;
  }
}
