import { connect, createServer, type Server, type Socket } from 'node:net';

/** Stands between the application and PostgreSQL and can be cut, as when the server restarts. */
export class Outage {
  private server: Server | null = null;
  private readonly sockets = new Set<Socket>();
  private port = 0;

  constructor(private readonly target: { readonly host: string; readonly port: number }) {}

  /** The same database through this door. */
  through(url: string): string {
    const parsed = new URL(url);
    parsed.host = `127.0.0.1:${this.port}`;
    return parsed.href;
  }

  async open(): Promise<void> {
    const server = createServer((inner) => this.join(inner, connect(this.target.port, this.target.host)));
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    const address = server.address();
    if (address !== null && typeof address === 'object') this.port = address.port;
    this.server = server;
  }

  async cut(): Promise<void> {
    const { server } = this;
    const closed = new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
    for (const socket of this.sockets) socket.destroy();
    await closed;
    this.server = null;
  }

  private join(inner: Socket, outer: Socket): void {
    for (const socket of [inner, outer]) {
      this.sockets.add(socket);
      socket
        .on('error', () => undefined)
        .on('close', () => {
          this.sockets.delete(socket);
          inner.destroy();
          outer.destroy();
        });
    }
    inner.pipe(outer).pipe(inner);
  }
}
