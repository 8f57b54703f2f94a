import pg from 'pg';

/** Why the database could not go on. Nothing of the batch was stored; batches before it were. */
export class StorageError extends Error {
  constructor(
    readonly code: 'STORAGE_FULL' | 'CONNECTION_LOST' | 'STATEMENT_FAILED',
    message: string,
    cause: unknown,
  ) {
    super(message, { cause });
    this.name = 'StorageError';
  }
}

const STATE_DISK_FULL = '53100';
/** Codes of Node for sockets and pg's own sentences; PostgreSQL's class 08 and 57P0x. */
const LOST = /^(?:08|57P0|ECONN|EPIPE|ETIMEDOUT|ENOENT|EHOSTUNREACH)/;
const LOST_MESSAGE = /connection (?:terminated|ended|closed)|not queryable|client has encountered/i;

const AGAIN = 'What was stored before stays; import the same again, and only what is missing is added.';

/** SQLSTATE, or Node's code of a socket error; empty when there is none. */
export function stateOf(error: unknown): string {
  if (error instanceof pg.DatabaseError) return error.code ?? '';
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** True when the data of a row is at fault, so that the other rows of the batch can still be stored. */
export function isFaultOfData(error: unknown): boolean {
  // 22 data exception, 23 integrity, 54 program limit, 21 cardinality; PX001 a codebook published meanwhile;
  // 40 serialisation and deadlock: trying again is all there is to do.
  return /^(?:21|22|23|54|PX001|40)/.test(stateOf(error));
}

/** Says what happened and what to do, for a person at a terminal. */
export function toStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const state = stateOf(error);
  const reason = error instanceof Error ? error.message : String(error);
  if (state === STATE_DISK_FULL || /no space left on device/i.test(reason)) {
    return new StorageError(
      'STORAGE_FULL',
      `The disk of the database is full (${reason}). Free some space. ${AGAIN}`,
      error,
    );
  }
  if (LOST.test(state) || LOST_MESSAGE.test(reason)) {
    const look = 'Look whether the database runs and its disk has space left.';
    return new StorageError(
      'CONNECTION_LOST',
      `The connection to the database was lost (${reason}). ${look} ${AGAIN}`,
      error,
    );
  }
  return new StorageError('STATEMENT_FAILED', `The database refused a statement: ${reason}.`, error);
}
