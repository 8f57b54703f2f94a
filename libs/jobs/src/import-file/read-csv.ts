import { checkHeader, outletKeyOf, readCsvRow, type Refusal } from '@parallax/ingest';
import { ok, type Result } from '@parallax/kernel';
import { parse, type CsvError, type Parser } from 'csv-parse';
import { decodeUtf8 } from './encoding.js';
import { LONGEST_LINE } from './lines.js';
import { inUtf8, type OpenInput } from './open-input.js';
import { prepared, refused, type FileContext, type Prepared } from './prepare-row.js';

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Rows of a CSV or TSV file with a header. The parser works on bytes written as Latin-1, so that a field in a wrong
 * encoding spoils its own row only, and the row number is known.
 */
export async function* readCsv(input: OpenInput, file: FileContext): AsyncGenerator<Prepared[]> {
  const table = new CsvTable(file, delimiterOf(input.beginning));
  for await (const chunk of inUtf8(input)) yield table.push(chunk);
  yield await table.end();
}

/** The delimiter that occurs most in the first line. */
function delimiterOf(beginning: Buffer): string {
  const header = beginning.toString('latin1').split('\n', 1)[0] ?? '';
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

class CsvTable {
  private readonly parser: Parser;
  private columns: readonly string[] | null = null;
  private isRefused = false;
  private readonly faults: Prepared[] = [];

  constructor(
    private readonly file: FileContext,
    delimiter: string,
  ) {
    this.parser = parse({
      ...{ delimiter, encoding: 'latin1', info: true, skip_empty_lines: true, skip_records_with_error: true },
      ...{ max_record_size: LONGEST_LINE, relax_quotes: false },
    });
    this.parser.on('skip', (error: CsvError) => this.fault(error));
    this.parser.on('error', (error: CsvError) => this.fault(error));
  }

  push(chunk: Buffer): Prepared[] {
    if (!this.parser.writableEnded && !this.parser.destroyed && !this.isRefused) this.parser.write(chunk);
    return this.drain();
  }

  async end(): Promise<Prepared[]> {
    const rows: Prepared[] = [];
    if (this.parser.destroyed) return this.drain();
    await new Promise<void>((resolve) => {
      this.parser.on('close', resolve);
      this.parser.on('readable', () => rows.push(...this.drain()));
      this.parser.end();
      rows.push(...this.drain());
    });
    return [...rows, ...this.drain()];
  }

  private drain(): Prepared[] {
    const rows: Prepared[] = [];
    for (let next: CsvRecord | null = this.parser.read(); next !== null; next = this.parser.read()) {
      const row = this.isRefused ? null : this.take(next);
      if (row !== null) rows.push(row);
    }
    return [...rows, ...this.faults.splice(0)];
  }

  private take({ record, info }: CsvRecord): Prepared | null {
    const place = { file: this.file.name, line: info.lines - lineEndsWithin(record) };
    const fields = decodeFields(record);
    if (!fields.ok) return refused(place, [fields.error], { source: record.join(',') });
    if (this.columns !== null) {
      const row = asRow(this.columns, fields.value);
      return prepared(readCsvRow(row, this.file.reading), {
        ...{ place, source: () => JSON.stringify(row), outlet: () => outletKeyOf(row, this.file.reading) },
      });
    }
    this.columns = fields.value.map((column) => column.trim());
    const fault = checkHeader(this.columns);
    this.isRefused = fault !== null;
    return fault === null ? null : refused(place, [fault], { scope: 'file', source: record.join(',') });
  }

  private fault(error: CsvError): void {
    const line = typeof error['lines'] === 'number' ? error['lines'] : null;
    this.faults.push(refused({ file: this.file.name, line }, [badRecord(error)]));
  }
}

/** The parser gives the line on which a record ends. */
const lineEndsWithin = (record: readonly string[]): number =>
  record.reduce((sum, field) => sum + field.split('\n').length - 1, 0);

const badRecord = (error: CsvError): Refusal => ({
  code: error.code === 'CSV_MAX_RECORD_SIZE' ? 'LINE_TOO_LONG' : 'INVALID_CSV',
  field: null,
  sentence: `The record cannot be read: ${error.message}.`,
  remedy: 'Look for a quote that is not closed or not doubled, and for a row with too many or too few fields.',
});

function decodeFields(record: readonly string[]): Result<readonly string[], Refusal> {
  const fields: string[] = [];
  for (const field of record) {
    const text = decodeUtf8(Buffer.from(field, 'latin1'));
    if (!text.ok) return text;
    fields.push(text.value);
  }
  return ok(fields);
}

const asRow = (columns: readonly string[], fields: readonly string[]): Record<string, string> =>
  Object.fromEntries(columns.map((column, index) => [column, fields[index] ?? '']));
