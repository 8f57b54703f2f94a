import { Args, ArgsType, Context, Field, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Requires } from '../../../access/index.js';
import { readFirst, readId } from '../../../graphql/connection-input.js';
import { SourceType, toSource } from '../../sources/source.type.js';
import {
  EventStatementType,
  OmissionMatrixType,
  OmissionOutletType,
  type SentencePlace,
  StatementSentenceType,
} from './omission-matrix.type.js';

/** The headline or text a sentence stands in, in the version it was compared in. */
async function standsIn({ articleId, versionNo, part }: SentencePlace, { loaders }: GraphqlContext): Promise<string> {
  if (part === 'text') return (await loaders.text.load({ articleId, versionNo })).body;
  const versions = await loaders.versionsOfArticle.load(articleId);
  return versions.find((version) => version.versionNo === versionNo)?.headline ?? '';
}

@Resolver(() => StatementSentenceType)
export class StatementSentenceFields {
  @ResolveField(() => String, { description: 'The sentence, quoted from the stored text.' })
  @Requires('text:read')
  async text(@Parent() sentence: StatementSentenceType, @Context() context: GraphqlContext): Promise<string> {
    const { articleId, versionNo, isHeadline, start, end } = sentence;
    const text = await standsIn({ articleId, versionNo, part: isHeadline ? 'headline' : 'text' }, context);
    return text.slice(start, end);
  }
}

@Resolver(() => EventStatementType)
export class EventStatementFields {
  @ResolveField(() => String, { description: 'A few words of its representative sentence, to name it by.' })
  @Requires('text:read')
  async phrase(@Parent() { place, phraseAt }: EventStatementType, @Context() context: GraphqlContext): Promise<string> {
    return (await standsIn(place, context)).slice(phraseAt.start, phraseAt.end);
  }
}

@Resolver(() => OmissionOutletType)
export class OmissionOutletFields {
  @ResolveField(() => SourceType, { description: 'The outlet.' })
  @Requires('source:read')
  async source(
    @Parent() { sourceId }: OmissionOutletType,
    @Context() { loaders }: GraphqlContext,
  ): Promise<SourceType> {
    return toSource(await loaders.source.load(sourceId));
  }
}

@ArgsType()
export class UnsharedArgs {
  @Field(() => ID, { description: 'The outlet.' }) sourceId!: string;
  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'How many, from 1 to 200.' })
  first?: number | null;
}

@Resolver(() => OmissionMatrixType)
export class OmissionMatrixFields {
  @ResolveField(() => [StatementSentenceType], {
    description: 'Sentences of one outlet that no statement holds, in order: what it alone says, as far as words tell.',
  })
  unshared(@Parent() { unshared }: OmissionMatrixType, @Args() args: UnsharedArgs): StatementSentenceType[] {
    const [sourceId, first] = [readId(args.sourceId), readFirst(args.first ?? 50)];
    return unshared.filter((sentence) => sentence.sourceId === sourceId).slice(0, first);
  }
}
