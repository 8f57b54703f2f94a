import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { AppModule } from './app.module.js';
import { readConfig } from './config.js';
import { openLog } from './log.js';

/** Never connected to: the schema is made from the classes alone. */
const NOWHERE = { DATABASE_URL: 'postgres://localhost:1/none' };

/** The schema of the product, made without a database and without a server. */
export async function buildSchema(): Promise<GraphQLSchema> {
  const parts = { config: readConfig(NOWHERE), log: openLog('silent'), isOffline: true };
  const context = await NestFactory.createApplicationContext(AppModule.with(parts), {
    logger: false,
    abortOnError: false,
  });
  const { schema } = context.get(GraphQLSchemaHost, { strict: false });
  await context.close();
  return schema;
}

/** The schema as text, sorted, so that a change shows where it is. */
export const printApiSchema = async (): Promise<string> =>
  `${printSchema(lexicographicSortSchema(await buildSchema()))}\n`;
