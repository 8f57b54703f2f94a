import { GraphQLError, GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';

const ISO = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2}))?$/;

function parseMoment(value: unknown): string {
  const moment = typeof value === 'string' && ISO.test(value) ? new Date(value) : null;
  if (moment === null || Number.isNaN(moment.getTime())) {
    throw new GraphQLError(
      'DateTime is ISO 8601 with a zone, for example 2025-03-12T06:10:00Z, or a date (midnight UTC).',
      {
        extensions: { code: 'BAD_USER_INPUT' },
      },
    );
  }
  return moment.toISOString();
}

/** A moment; inside the API it is ISO 8601 text in UTC to the millisecond, as it is outside. */
export const DateTime = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description:
    'A moment as ISO 8601 text in UTC, for example 2025-03-12T06:10:00.000Z. As input a date alone is midnight UTC.',
  serialize: (value) => {
    if (typeof value === 'string') return value;
    throw new Error(`A DateTime is text inside the API, not ${typeof value}.`);
  },
  parseValue: parseMoment,
  parseLiteral: (node: ValueNode) => parseMoment(node.kind === Kind.STRING ? node.value : null),
});

/** Anything JSON can say. */
export const Json = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'Any JSON value: fields of an imported file that have no place of their own.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function parseDay(value: unknown): string {
  if (typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value))) {
    if (new Date(value).toISOString().startsWith(value)) return value;
  }
  throw new GraphQLError('Date is a day of the calendar as YYYY-MM-DD, for example 2025-03-12.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** A day of the calendar without a zone. */
export const CalendarDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day of the calendar as YYYY-MM-DD, without a zone, for example 2025-03-12.',
  serialize: (value) => {
    if (typeof value === 'string') return value;
    throw new Error(`A Date is text inside the API, not ${typeof value}.`);
  },
  parseValue: parseDay,
  parseLiteral: (node: ValueNode) => parseDay(node.kind === Kind.STRING ? node.value : null),
});
