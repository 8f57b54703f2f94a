import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type DocumentNode, execute } from 'graphql';
import type { Pool } from 'pg';
import type { Viewer } from '../../access/index.js';
import { contextFor } from '../../graphql/graphql.options.js';

/** What of an event is wanted; as in the address of the screen. */
export interface WantedComparison {
  readonly eventId: string;
  readonly sourceIds: readonly string[] | undefined;
  readonly codebookVersionId: string | undefined;
  readonly collapseCopies: boolean;
}

/** Asks the schema itself, so that a table shows the numbers that the screen shows. */
export async function askSchema(
  { schemas, database, viewer }: { schemas: GraphQLSchemaHost; database: Pool; viewer: Viewer },
  document: DocumentNode,
  wanted: WantedComparison,
): Promise<unknown> {
  const { data, errors } = await execute({
    schema: schemas.schema,
    document,
    variableValues: { ...wanted },
    contextValue: contextFor(database, viewer, 'export'),
  });
  if (errors?.[0]) throw errors[0];
  return data;
}
