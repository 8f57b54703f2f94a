import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { installQueue } from '@parallax/jobs';
import { migrate, openDatabase, readRuntime } from '@parallax/persistence';
import { ROOT } from '../root.mjs';
import { demoLoader, wantsDemo } from './demo.mjs';
import { refuseTakenPort } from './port.mjs';
import { untilReady } from './ready.mjs';
import { onStopSignals } from './signals.mjs';
import { supervise } from './supervise.mjs';

const PROGRAMS = { api: join(ROOT, 'apps/api/dist/main.js'), worker: join(ROOT, 'apps/worker/dist/main.js') };

/** Starts database, API and worker, and stays until told to stop. Throws a sentence when one of them cannot start. */
export async function run(env, programs = PROGRAMS) {
  const host = env.HOST || '127.0.0.1';
  const port = Number(env.PORT || 3000);
  await refuseTakenPort(host, port);

  const runtime = readRuntime(env);
  const children = { list: [], areStopping: false };
  const opening = openDatabase(runtime);
  const stop = (grace) => stopAll(children, opening, grace);
  onStopSignals(stop); // from here on there is something to stop
  const database = await opening;
  try {
    await migrate(database.url);
    await installQueue(database.url);
    const shared = {
      PARALLAX_LOG_LEVEL: 'warn',
      ...env,
      DATABASE_URL: database.url,
      PARALLAX_DATA_DIR: runtime.dataDir,
    };
    const address = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
    await startApi({ children, address, program: programs.api, env: { ...shared, HOST: host, PORT: String(port) } });
    add(children, () => startWorker(programs.worker, shared));
    if (await wantsDemo(env, database.url)) add(children, () => demoLoader(shared));
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The instance id proves that the answer comes from our child and not from one that another start left behind. */
async function startApi({ children, address, program, env }) {
  const instance = randomUUID();
  let token = '';
  const invite = (when) => {
    process.stdout.write(
      `${when}\n\n    ${address}/sign-in?token=${token}\n\nThis link signs in once. Ctrl+C stops Parallax.\n`,
    );
  };
  const makeEnv = () => {
    token = randomBytes(32).toString('base64url'); // a new one at every start, so that no link works twice
    return { ...env, PARALLAX_INSTANCE: instance, PARALLAX_SIGN_IN_TOKEN: token };
  };
  const api = add(children, () => supervise('api', program, makeEnv));
  if (!api) return;
  const ready = () => untilReady(`${address}/health/ready`, instance);
  await Promise.race([ready(), api.crashed]);
  api.restarts = () => void ready().then(() => invite('The API was restarted. Sign in again:'), sayWhy);
  invite('Parallax is ready:');
}

const sayWhy = (error) => process.stderr.write(`${error.message}\n`);

function startWorker(program, env) {
  const worker = supervise('worker', program, () => env);
  worker.restarts = () => undefined;
  return worker;
}

/** Whoever presses Ctrl+C while things are starting gets no further children. */
function add(children, startChild) {
  if (children.areStopping) return null;
  const child = startChild();
  children.list.push(child);
  return child;
}

async function stopAll(children, opening, grace) {
  children.areStopping = true;
  await Promise.all(children.list.map((child) => child.stop(grace)));
  await (await opening).release();
}
