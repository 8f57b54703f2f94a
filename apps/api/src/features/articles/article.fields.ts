import { Args, ArgsType, Context, Field, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Requires } from '../../access/index.js';
import { readFirst, readId } from '../../graphql/connection-input.js';
import { EventDecisionType, toEventDecision } from '../events/event-decision.type.js';
import { EventPlaceType, toEventPlace } from '../events/event-place.type.js';
import { EventType, toEvent } from '../events/event.type.js';
import { LabelType, toLabel } from '../labels/label.type.js';
import { SourceType, toSource } from '../sources/source.type.js';
import { ArticleTextType, HighlightType, toArticleText } from './article-text.type.js';
import { ArticleVersionType, toArticleVersion } from './article-version.type.js';
import { ArticleType } from './article.type.js';
import { highlightsOf } from './highlights.js';

const LABELS_AT_FIRST = 100;

@ArgsType()
export class ArticleLabelsArgs {
  @Field(() => Int, { nullable: true, defaultValue: LABELS_AT_FIRST, description: 'How many, from 1 to 200.' })
  first?: number | null;
  @Field(() => ID, { nullable: true, description: 'Only labels under this codebook version.' })
  codebookVersionId?: string | null;
}

/** Which labels are wanted, for every path that answers. */
export const readLabelChoice = ({ first, codebookVersionId }: ArticleLabelsArgs) => ({
  first: readFirst(first ?? LABELS_AT_FIRST),
  codebookVersionId: codebookVersionId ? readId(codebookVersionId) : null,
});

@Resolver(() => ArticleType)
export class ArticleFields {
  @ResolveField(() => SourceType, { description: 'Who published it.' })
  @Requires('source:read')
  async source(@Parent() { sourceId }: ArticleType, @Context() { loaders }: GraphqlContext): Promise<SourceType> {
    return toSource(await loaders.source.load(sourceId));
  }

  @ResolveField(() => EventType, { nullable: true, description: 'The event it covers; null while it is in none.' })
  @Requires('event:read')
  async event(@Parent() { id }: ArticleType, @Context() { loaders }: GraphqlContext): Promise<EventType | null> {
    const event = await loaders.eventOfArticle.load(id);
    return event && toEvent(event);
  }

  @ResolveField(() => ArticleTextType, { description: 'The text of the current version.' })
  @Requires('text:read')
  async text(@Parent() { id, versionNo }: ArticleType, @Context() context: GraphqlContext): Promise<ArticleTextType> {
    return toArticleText(await context.loaders.text.load({ articleId: id, versionNo }));
  }

  @ResolveField(() => [ArticleVersionType], { description: 'All its versions, newest first.' })
  async versions(@Parent() { id }: ArticleType, @Context() context: GraphqlContext): Promise<ArticleVersionType[]> {
    return (await context.loaders.versionsOfArticle.load(id)).map(toArticleVersion);
  }

  @ResolveField(() => [LabelType], {
    description:
      'Its current labels by codebook, frame and coder. A label superseded by a later one is not among them.',
  })
  @Requires('label:read')
  async labels(
    @Parent() { id }: ArticleType,
    @Args() args: ArticleLabelsArgs,
    @Context() { loaders }: GraphqlContext,
  ): Promise<LabelType[]> {
    return (await loaders.labelsOfArticle(readLabelChoice(args)).load(id)).map(toLabel);
  }

  @ResolveField(() => [EventDecisionType], { description: 'Why it is in its event, and was in others; newest first.' })
  @Requires('event:read')
  async decisions(@Parent() { id }: ArticleType, @Context() context: GraphqlContext): Promise<EventDecisionType[]> {
    return (await context.loaders.decisionsOfArticle.load(id)).map(toEventDecision);
  }

  @ResolveField(() => EventPlaceType, {
    nullable: true,
    description: 'Why it stands with the other articles of its event; null while it is in none.',
  })
  @Requires('event:read')
  async whyTogether(@Parent() { id }: ArticleType, @Context() { loaders }: GraphqlContext) {
    const place = await loaders.placeOfArticle.load(id);
    return place && toEventPlace(place);
  }

  @ResolveField(() => [HighlightType], {
    description: 'Where the search found something; empty outside articles(search:).',
  })
  @Requires('text:read')
  async highlights(@Parent() article: ArticleType, @Context() { loaders }: GraphqlContext): Promise<HighlightType[]> {
    const { id, versionNo, headline, search } = article;
    return search ? highlightsOf(headline, (await loaders.text.load({ articleId: id, versionNo })).body, search) : [];
  }
}
