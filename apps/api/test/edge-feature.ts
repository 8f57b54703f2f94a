import { Module } from '@nestjs/common';
import { Args, Field, Int, ObjectType, Query, Resolver, Mutation, Subscription } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { apiError } from '../src/graphql/errors.js';
import { Requires } from '../src/access/index.js';
import { Mailbox } from '../src/features/jobs/mailbox.js';

/** A river whose branches are rivers: recursive, as schemas that attackers like are. */
@ObjectType({ description: 'A river of the test schema.' })
export class River {
  @Field({ description: 'Its name.' }) name!: string;
  @Field(() => [River], { description: 'Rivers that flow into it.' }) branches!: River[];
  @Field(() => String, { description: 'What only readers of texts see.' })
  @Requires('text:read')
  secret!: string;
}

@ObjectType({ description: 'Some rivers.' })
export class RiverConnection {
  @Field(() => [River], { description: 'The rivers.' }) nodes!: River[];
}

const river = (): River => ({
  name: 'Aven',
  secret: 'deep',
  get branches() {
    return [river(), river()];
  },
});

@Resolver(() => River)
export class RiversResolver {
  @Query(() => RiverConnection, { description: 'Rivers.' })
  @Requires('source:read')
  rivers(@Args('first', { type: () => Int, defaultValue: 25 }) _first: number): RiverConnection {
    return { nodes: [river()] };
  }

  @Query(() => String, { description: 'Fails as a database does, with text in its message.' })
  @Requires('source:read')
  broken(@Args('kind') kind: string): string {
    if (kind === 'intended') throw apiError('CONFLICT', 'Somebody was faster.');
    if (kind === 'coded') throw new GraphQLError('Not yours', { extensions: { code: 'SECRET_CODE', sql: 'select 1' } });
    if (kind === 'full') throw Object.assign(new Error('could not extend file "base/1"'), { code: '53100' });
    if (kind === 'away') throw Object.assign(new Error('connect ECONNREFUSED 10.1.2.3:5432'), { code: 'ECONNREFUSED' });
    if (kind === 'slow') throw Object.assign(new Error('canceling statement'), { code: '57014' });
    throw new Error('SELECT body FROM article_text at /srv/parallax: "the whole private text" on 10.1.2.3');
  }

  @Query(() => Int, { description: 'Says nothing about who may: a mistake.' })
  undeclared(): number {
    return 1;
  }

  @Mutation(() => Int, { description: 'Does nothing.' })
  @Requires('source:write')
  dig(): number {
    return 1;
  }

  @Subscription(() => Int, {
    description: 'One, two, then a failure.',
    resolve: (value: number) => {
      if (value > 2) throw new Error('SELECT secrets');
      return value;
    },
  })
  @Requires('ingest:read')
  count(): AsyncIterable<number> {
    const mailbox = new Mailbox<number>();
    for (const n of [1, 2, 3]) mailbox.put(n);
    return mailbox;
  }
}

@Module({ providers: [RiversResolver] })
export class EdgeFeature {}
