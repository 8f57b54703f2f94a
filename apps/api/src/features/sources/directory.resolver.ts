import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Requires, type Viewer } from '../../access/index.js';
import { PageConnection } from '../../graphql/connection.js';
import {
  AddRatingInput,
  EditSourcesInput,
  EndRatingInput,
  MergeSourcesInput,
  SourceAliasInput,
  SourceHistoryArgs,
  SourceMergeArgs,
  UndoSourceChangeInput,
  WithdrawRatingInput,
} from './directory.inputs.js';
import { SourceMergeType, SourcesChangePayload, toChangePayload, toSourceMerge } from './directory.payloads.js';
import { DirectoryService } from './directory.service.js';
import { EditSourcesService } from './edit-sources.service.js';
import { SourceChangeConnection, toSourceChange } from './source-change.type.js';
import { SourceHistoryService } from './source-history.service.js';

@Resolver()
export class DirectoryResolver {
  constructor(
    private readonly directory: DirectoryService,
    private readonly edits: EditSourcesService,
    private readonly history: SourceHistoryService,
  ) {}

  @Query(() => SourceChangeConnection, { description: 'Who changed what of the directory and when, the latest first.' })
  @Requires('source:read')
  async sourceHistory(@Args() args: SourceHistoryArgs) {
    const page = await this.history.page(args);
    return new PageConnection(page, toSourceChange(await this.history.namesIn(page.rows)));
  }

  @Query(() => SourceMergeType, { description: 'What merging two outlets would move.' })
  @Requires('source:read')
  async sourceMerge(@Args() args: SourceMergeArgs): Promise<SourceMergeType> {
    return toSourceMerge(await this.directory.planMerge(args));
  }

  @Mutation(() => SourcesChangePayload, {
    description:
      'Makes one outlet of two: names, articles, ratings and collections move, the other is retired. Undoable.',
  })
  @Requires('source:write')
  async mergeSources(
    @Args('input', { description: 'Which stays, which goes, and why.' }) input: MergeSourcesInput,
    @CurrentViewer() { name }: Viewer,
  ): Promise<SourcesChangePayload> {
    return toChangePayload(await this.directory.merge(input, name));
  }

  @Mutation(() => SourcesChangePayload, { description: 'Lets files find an outlet under another name or domain.' })
  @Requires('source:write')
  async addAlias(
    @Args('input', { description: 'Outlet and name.' }) input: SourceAliasInput,
    @CurrentViewer() { name }: Viewer,
  ): Promise<SourcesChangePayload> {
    return toChangePayload(await this.directory.addAlias(input, name));
  }

  @Mutation(() => SourcesChangePayload, { description: 'Takes a name or domain from an outlet.' })
  @Requires('source:write')
  async removeAlias(
    @Args('input', { description: 'Outlet and name.' }) input: SourceAliasInput,
    @CurrentViewer() { name }: Viewer,
  ): Promise<SourcesChangePayload> {
    return toChangePayload(await this.directory.removeAlias(input, name));
  }

  @Mutation(() => SourcesChangePayload, {
    description: 'Adds a rating with its source. One rater says one thing for a day; other raters may disagree.',
  })
  @Requires('source:write')
  async addRating(
    @Args('input', { description: 'Who says what of which outlet, for which days, and where.' }) input: AddRatingInput,
    @CurrentViewer() { name }: Viewer,
  ): Promise<SourcesChangePayload> {
    return toChangePayload(await this.directory.addRating(input, name));
  }

  @Mutation(() => SourcesChangePayload, { description: 'Sets the last day of a rating.' })
  @Requires('source:write')
  async endRating(
    @Args('input', { description: 'Rating and day.' }) input: EndRatingInput,
    @CurrentViewer() { name }: Viewer,
  ): Promise<SourcesChangePayload> {
    return toChangePayload(await this.directory.endRating(input, name));
  }

  @Mutation(() => SourcesChangePayload, { description: 'Takes a rating back; the history keeps it.' })
  @Requires('source:write')
  async withdrawRating(
    @Args('input', { description: 'Rating and reason.' }) input: WithdrawRatingInput,
    @CurrentViewer() { name }: Viewer,
  ): Promise<SourcesChangePayload> {
    return toChangePayload(await this.directory.withdrawRating(input, name));
  }

  @Mutation(() => SourcesChangePayload, {
    description: 'Changes many outlets alike: all of them or, when one is refused, none.',
  })
  @Requires('source:write')
  async editSources(
    @Args('input', { description: 'Which outlets, and what changes.' }) input: EditSourcesInput,
    @CurrentViewer() { name }: Viewer,
  ): Promise<SourcesChangePayload> {
    return toChangePayload(await this.edits.edit(input, name));
  }

  @Mutation(() => SourcesChangePayload, {
    description: 'Undoes a change, or all that were made together, unless something of it was changed again since.',
  })
  @Requires('source:write')
  async undoSourceChange(
    @Args('input', { description: 'What to undo.' }) input: UndoSourceChangeInput,
    @CurrentViewer() { name }: Viewer,
  ): Promise<SourcesChangePayload> {
    return toChangePayload(await this.directory.undo(input, name));
  }
}
