import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../access/index.js';
import { toUserError } from '../user-error.type.js';
import { CodebookDrafts } from './codebook-drafts.service.js';
import {
  CodebookDraftInput,
  CreateCodebookDraftInput,
  ImportCodebookInput,
  UpdateCodebookDraftInput,
} from './codebook-edit.inputs.js';
import { CodebookVersionPayload, DiscardCodebookDraftPayload, toVersionPayload } from './codebook-edit.payloads.js';
import { CodebookDiffType } from './codebook-edit.types.js';
import { CodebookExchange } from './codebook-exchange.service.js';
import { toCodebookDiff } from './to-codebook-diff.js';

@Resolver()
export class CodebookDraftsResolver {
  constructor(
    private readonly drafts: CodebookDrafts,
    private readonly exchange: CodebookExchange,
  ) {}

  @Query(() => CodebookDiffType, {
    nullable: true,
    description: 'What changed from one codebook version to another; null when one of them is not there.',
  })
  @Requires('codebook:read')
  async codebookDiff(
    @Args('fromVersionId', { type: () => ID, description: 'The old version.' }) fromVersionId: string,
    @Args('toVersionId', { type: () => ID, description: 'The new version.' }) toVersionId: string,
  ): Promise<CodebookDiffType | null> {
    const found = await this.exchange.diff(fromVersionId, toVersionId);
    return found && toCodebookDiff(found);
  }

  @Mutation(() => CodebookVersionPayload, {
    description: 'Begins a codebook, or the next version of one, as a draft. A codebook has one draft at a time.',
  })
  @Requires('codebook:write')
  async createCodebookDraft(
    @Args('input', { description: 'Where it begins.' }) input: CreateCodebookDraftInput,
  ): Promise<CodebookVersionPayload> {
    return toVersionPayload(await this.drafts.create(input));
  }

  @Mutation(() => CodebookVersionPayload, { description: 'Saves the whole content of a draft.' })
  @Requires('codebook:write')
  async updateCodebookDraft(
    @Args('input', { description: 'What it says from now on.' }) input: UpdateCodebookDraftInput,
  ): Promise<CodebookVersionPayload> {
    return toVersionPayload(await this.drafts.update(input));
  }

  @Mutation(() => CodebookVersionPayload, {
    description: 'Publishes a draft without problems. A published version never changes again.',
  })
  @Requires('codebook:write')
  async publishCodebook(
    @Args('input', { description: 'Which draft.' }) input: CodebookDraftInput,
  ): Promise<CodebookVersionPayload> {
    return toVersionPayload(await this.drafts.publish(input));
  }

  @Mutation(() => DiscardCodebookDraftPayload, { description: 'Removes a draft that nothing stands on.' })
  @Requires('codebook:write')
  async discardCodebookDraft(
    @Args('input', { description: 'Which draft.' }) input: CodebookDraftInput,
  ): Promise<DiscardCodebookDraftPayload> {
    const discarded = await this.drafts.discard(input);
    return discarded.ok
      ? { codebookId: discarded.value, errors: [] }
      : { codebookId: null, errors: [toUserError(discarded.error)] };
  }

  @Mutation(() => CodebookVersionPayload, {
    description: 'Takes in a codebook as JSON or Markdown; everything that is wrong with it is told at once.',
  })
  @Requires('codebook:write')
  async importCodebook(
    @Args('input', { description: 'The codebook.' }) input: ImportCodebookInput,
  ): Promise<CodebookVersionPayload> {
    return toVersionPayload(await this.exchange.import(input));
  }
}
