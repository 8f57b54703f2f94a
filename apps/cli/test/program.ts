import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, type TestDatabase } from '@parallax/testing';

/** The program as people run it; `npm test` builds it before. */
const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `parallax` in a folder of its own over a database of its own. */
export interface TestProgram {
  readonly database: TestDatabase;
  readonly run: (...args: string[]) => Promise<Finished>;
  /** Writes a file into the folder and gives its name. */
  readonly file: (name: string, lines: readonly unknown[]) => string;
  readonly write: (name: string, text: string) => void;
  readonly close: () => Promise<void>;
}

export async function startProgram(): Promise<TestProgram> {
  const database = await createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'parallax-cli-'));
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  return {
    database,
    run: (...args) => finish(args, { cwd: folder, env: { ...process.env, DATABASE_URL: database.url } }),
    file: (name, lines) => {
      write(name, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
      return name;
    },
    write,
    close: async () => {
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const finish = (args: readonly string[], options: { cwd: string; env: NodeJS.ProcessEnv }): Promise<Finished> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [MAIN, ...args], options);
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
