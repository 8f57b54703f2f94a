import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { useServer } from 'graphql-ws/use/ws';
import type { Pool } from 'pg';
import { WebSocketServer } from 'ws';
import { DATABASE, Sessions } from '../access/index.js';
import type { Config } from '../config.js';
import { CONFIG } from '../config.token.js';
import { sessionTokenOf } from '../http/cookie.js';
import { isFromForeignSite } from '../http/origin.js';
import { LOG, type Log } from '../log.js';
import { subscriptionOptions } from './subscription-options.js';

const MESSAGE_BYTES = 100 * 1024;
const CONNECTIONS = 200;

type Refusal = '401 Unauthorized' | '403 Forbidden' | '404 Not Found' | '503 Service Unavailable';

/**
 * graphql-ws beside Apollo, with the same limits. Nest's own server accepts every upgrade, messages
 * of 100 MB and whole queries that no plugin of Apollo sees; here a connection is refused before it is made.
 */
@Injectable()
export class SubscriptionServer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly sockets = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_BYTES });
  private stop: () => Promise<void> = async () => undefined;

  @Inject(CONFIG) private readonly config!: Config;
  @Inject(DATABASE) private readonly database!: Pool;
  @Inject(LOG) private readonly log!: Log;

  constructor(
    private readonly adapters: HttpAdapterHost,
    private readonly schemas: GraphQLSchemaHost,
    private readonly sessions: Sessions,
  ) {}

  onApplicationBootstrap(): void {
    // Without an HTTP server only the schema is wanted.
    if (!this.adapters.httpAdapter) return;
    const { config, database, sessions, log } = this;
    const served = useServer(
      subscriptionOptions({ schema: this.schemas.schema, config, database, sessions, log }),
      this.sockets,
    );
    this.stop = async () => served.dispose();
    const server: Server = this.adapters.httpAdapter.getHttpServer();
    server.on('upgrade', (request, socket, head) => void this.upgrade(request, socket, head));
  }

  async onModuleDestroy(): Promise<void> {
    await this.stop();
  }

  private async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => socket.destroy());
    const refusal = await this.refusalOf(request).catch((): Refusal => '503 Service Unavailable');
    if (socket.destroyed) return;
    if (refusal !== null) {
      socket.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    this.sockets.handleUpgrade(request, socket, head, (opened) => this.sockets.emit('connection', opened, request));
  }

  /** A browser lets any page open a socket to any host and sends the cookie along: hence the Origin. */
  private async refusalOf(request: IncomingMessage): Promise<Refusal | null> {
    if (request.url?.split('?')[0] !== '/graphql') return '404 Not Found';
    if (isFromForeignSite(request.headers)) return '403 Forbidden';
    if (this.sockets.clients.size >= CONNECTIONS) return '503 Service Unavailable';
    const viewer = await this.sessions.viewerOf(sessionTokenOf(request.headers.cookie));
    return viewer === null ? '401 Unauthorized' : null;
  }
}
