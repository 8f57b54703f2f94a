import 'reflect-metadata';
import { createApp } from './app.js';
import { readConfig } from './config.js';
import { openLog } from './log.js';

/** Whoever is still being answered after this is cut off. */
const DRAIN_MS = 10_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = openLog(config.logLevel);
  const app = await createApp({ config, log });
  let isStopping = false;
  const stop = async (reason: string): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    log.info({ reason }, 'Stopping.');
    setTimeout(() => process.exit(1), DRAIN_MS).unref();
    await app.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
  // The starter holds the other end of the channel: when it dies, even by kill -9, so does this.
  process.on('disconnect', () => void stop('disconnect'));
  await app.listen(config.port, config.host);
  log.info({ url: await app.getUrl() }, 'Parallax is listening.');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
