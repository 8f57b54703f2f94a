import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { installQueue } from '@parallax/jobs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorOf, startTestApp, type TestApp } from './app.js';
import { EdgeFeature } from './edge-feature.js';

describe('POST /ingest', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ features: [EdgeFeature], environment: { PARALLAX_MAX_UPLOAD_BYTES: '200000' } });
    await installQueue(app.database.url);
  });
  afterAll(() => app.close());

  const upload = async (parts: readonly [string, string | File][]): Promise<Response> => {
    const form = new FormData();
    for (const [name, value] of parts) form.append(name, value);
    return app.fetch('/ingest', { method: 'POST', body: form, headers: { cookie: await app.cookie() } });
  };
  const uploads = () => readdir(join(app.dataDir, 'uploads')).catch(() => []);
  const owner = async (text: string) => {
    const { Client } = (await import('pg')).default;
    const client = new Client({ connectionString: app.database.url });
    await client.connect();
    return client.query(text).finally(() => client.end());
  };

  it('stores the file under the run’s id, whatever its name, and queues the import with it', async () => {
    const text = '{"source":"The Aven Courier","title":"Lock gate reopened","text":"The gate is open."}\n';
    const response = await upload([
      ['format', 'jsonl'],
      ['file', new File([text], '../../etc/pass\u0000wd.jsonl')],
      ['source', 'The Aven Courier'],
    ]);
    expect(response.status).toBe(202);
    const { ingestRunId } = (await response.json()) as { ingestRunId: string };
    expect(await uploads()).toEqual([`${ingestRunId}.jsonl`]);
    const path = join(app.dataDir, 'uploads', `${ingestRunId}.jsonl`);
    expect(await readFile(path, 'utf8')).toBe(text);
    expect((await stat(path)).mode & 0o777).toBe(0o600);

    const run = await app.database.pool.query('select label, format, status from ingest_run where id = $1', [
      ingestRunId,
    ]);
    expect(run.rows[0]).toMatchObject({ format: 'jsonl', status: 'queued' });
    expect(run.rows[0].label).not.toMatch(/[/\p{Cc}]/u);
    const { rows } = await owner(
      'select t.identifier, j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id',
    );
    expect(rows).toEqual([
      {
        identifier: 'import-file',
        payload: {
          runId: ingestRunId,
          path,
          originalName: run.rows[0].label,
          source: 'The Aven Courier',
          format: 'jsonl',
        },
      },
    ]);
  });

  it.each([
    ['no file', [['format', 'jsonl']] as [string, string | File][], 400],
    [
      'an unknown format',
      [
        ['format', 'docx'],
        ['file', new File(['x'], 'a.docx')],
      ] as [string, string | File][],
      400,
    ],
    ['more than it may', [['file', new File(['x'.repeat(300_000)], 'a.txt')]] as [string, string | File][], 413],
  ])('refuses %s and leaves nothing behind', async (_, parts, status) => {
    const [before, runs] = [await uploads(), await app.database.pool.query('select from ingest_run')];
    const response = await upload(parts);
    expect([response.status, (await errorOf(response)).code]).toEqual([status, 'BAD_USER_INPUT']);
    expect(await uploads()).toEqual(before);
    expect((await app.database.pool.query('select from ingest_run')).rowCount).toBe(runs.rowCount);
  });

  it('refuses a body that is no form', async () => {
    const response = await app.fetch('/ingest', { method: 'POST', headers: { cookie: await app.cookie() } });
    expect([response.status, (await errorOf(response)).message]).toEqual([
      400,
      'Send the file as multipart/form-data.',
    ]);
  });
});
