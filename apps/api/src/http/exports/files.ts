import { pipeline, Readable, Transform } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { FastifyReply } from 'fastify';

const BYTE_ORDER_MARK = '\uFEFF';

/** What a browser saves: only our own words take part in the name. */
export interface ExportFile {
  readonly name: string;
  readonly columns: readonly string[];
  /** For spreadsheets that take UTF-8 for something else without it. */
  readonly withByteOrderMark: boolean;
}

/** A cell that begins like a formula gets an apostrophe: a spreadsheet would run it. */
export function sendCsv(reply: FastifyReply, rows: AsyncIterable<object>, file: ExportFile): FastifyReply {
  const writer = stringify({
    header: true,
    columns: [...file.columns],
    bom: file.withByteOrderMark,
    escape_formulas: true,
    cast: { boolean: (value) => String(value) },
  });
  return send(reply, { name: file.name, type: 'text/csv; charset=utf-8' }, { rows, writer });
}

/** One JSON value a line. */
export function sendLines(reply: FastifyReply, lines: AsyncIterable<string>, file: ExportFile): FastifyReply {
  const writer = new Transform({
    writableObjectMode: true,
    construct(done) {
      if (file.withByteOrderMark) this.push(BYTE_ORDER_MARK);
      done();
    },
    transform: (line: string, _, done) => done(null, `${line}\n`),
  });
  return send(reply, { name: file.name, type: 'application/x-ndjson; charset=utf-8' }, { rows: lines, writer });
}

interface Flow {
  readonly rows: AsyncIterable<unknown>;
  readonly writer: Transform;
}

function send(
  reply: FastifyReply,
  { name, type }: { name: string; type: string },
  { rows, writer }: Flow,
): FastifyReply {
  // Fastify ends the reply's stream when the reader goes away; the pipeline carries that back to the rows.
  pipeline(Readable.from(rows), writer, () => undefined);
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .send(writer);
}
