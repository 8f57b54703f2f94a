import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findBinaries } from './binaries.js';
import { initialise, readPassword, type Cluster } from './cluster.js';
import { exclusively } from './exclusive.js';
import { dropLease, hasLeases, takeLease } from './leases.js';
import { chooseRunner } from './runner.js';
import { ensureRunning, stop } from './server.js';

/** Where the embedded server keeps its data, and settings that differ from the usual ones (tests switch fsync off). */
export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly settings?: Readonly<Record<string, string>>;
}

/** Starts or joins the embedded server of `dataDir`; whoever releases it last stops it. */
export async function openEmbedded(options: EmbeddedOptions): Promise<{ url: string; release(): Promise<void> }> {
  const dataDir = resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true });
  return exclusively(dataDir, async () => {
    const lease = takeLease(dataDir);
    try {
      const cluster = await describeCluster(dataDir, options.settings ?? {});
      await initialise(cluster);
      const url = await ensureRunning(cluster);
      return { url, release: () => leave(dataDir, cluster, lease) };
    } catch (error) {
      dropLease(lease);
      throw error;
    }
  });
}

async function describeCluster(dataDir: string, settings: Readonly<Record<string, string>>): Promise<Cluster> {
  const binaries = await findBinaries();
  const folder = join(dataDir, 'postgres');
  const runner = await chooseRunner(binaries, dataDir, folder);
  return { binaries, runner, folder, settings, password: readPassword(dataDir) };
}

async function leave(dataDir: string, cluster: Cluster, lease: string): Promise<void> {
  await exclusively(dataDir, async () => {
    dropLease(lease);
    if (!hasLeases(dataDir)) await stop(cluster);
  });
}
