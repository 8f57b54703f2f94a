import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Pool } from 'pg';
import { DATABASE, OpenToAll } from '../access/index.js';
import type { Config } from '../config.js';
import { CONFIG } from '../config.token.js';

const PATIENCE_MS = 2_000;

/** For whoever starts and watches this process; the instance header proves whose answer it is. */
@Controller('health')
export class HealthController {
  constructor(
    @Inject(DATABASE) private readonly database: Pool,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('live')
  @OpenToAll()
  live(@Res() reply: FastifyReply): FastifyReply {
    return this.answer(reply, 200, { status: 'ok' });
  }

  /** Migrations are not asked again: the process does not start while one is pending. */
  @Get('ready')
  @OpenToAll()
  async ready(@Res() reply: FastifyReply): Promise<FastifyReply> {
    const isReachable = await this.isDatabaseReachable();
    return isReachable
      ? this.answer(reply, 200, { status: 'ok', database: 'reachable', migrations: 'done' })
      : this.answer(reply, 503, { status: 'unavailable', database: 'unreachable', migrations: 'unknown' });
  }

  private answer(reply: FastifyReply, status: number, body: object): FastifyReply {
    if (this.config.instance !== null) reply.header('x-parallax-instance', this.config.instance);
    return reply.code(status).header('cache-control', 'no-store').send(body);
  }

  private async isDatabaseReachable(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), PATIENCE_MS);
    });
    const asked = this.database.query('select 1').then(
      () => true,
      () => false,
    );
    return Promise.race([asked, tooLate]).finally(() => clearTimeout(timer));
  }
}
