import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Requires, type Viewer } from '../../access/index.js';
import { CodingDeskProjectType, CodingQueueType } from './coding-desk.type.js';
import { LabelArticleInput, ReopenCodingInput, ReviseLabelInput } from './coding-desk.inputs.js';
import { CodingQueueArgs } from './coding.inputs.js';
import { CodingPayload, ReviseLabelPayload } from './coding.payloads.js';
import { CodingQueue } from './coding-queue.js';
import { RevisingLabels } from './revising-labels.js';
import { SavingCodings } from './saving-codings.js';
import { toCodingPayload, toCodingQueue, toDeskProject, toRevisePayload } from './to-coding-desk.js';

@Resolver()
export class CodingDeskResolver {
  constructor(
    private readonly queue: CodingQueue,
    private readonly saving: SavingCodings,
    private readonly revising: RevisingLabels,
  ) {}

  @Query(() => [CodingDeskProjectType], {
    description: 'Projects the signed-in coder codes in, open ones first, at most 200; for an administrator all.',
  })
  @Requires('coding:code')
  async myCodingProjects(@CurrentViewer() viewer: Viewer): Promise<CodingDeskProjectType[]> {
    return (await this.queue.projectsOf(viewer)).map(toDeskProject);
  }

  @Query(() => CodingQueueType, {
    nullable: true,
    description: 'The tasks of a coder in a project; null when the coder does not code in it.',
  })
  @Requires('coding:code')
  async codingQueue(@CurrentViewer() viewer: Viewer, @Args() args: CodingQueueArgs): Promise<CodingQueueType | null> {
    const page = await this.queue.page(args, viewer);
    return page && toCodingQueue(page);
  }

  @Mutation(() => CodingPayload, {
    description:
      'Saves what a coder says of a unit. Nothing is changed: labels that differ are superseded, those gone are withdrawn.',
  })
  @Requires('coding:code')
  async labelArticle(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The task and what is said of it.' }) input: LabelArticleInput,
  ): Promise<CodingPayload> {
    return toCodingPayload(await this.saving.save(input, viewer));
  }

  @Mutation(() => CodingPayload, {
    description: 'Undoes the saving of a unit: its labels are withdrawn, and it is open again.',
  })
  @Requires('coding:code')
  async reopenCoding(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which task.' }) input: ReopenCodingInput,
  ): Promise<CodingPayload> {
    return toCodingPayload(await this.saving.reopen(input, viewer));
  }

  @Mutation(() => ReviseLabelPayload, {
    description: 'Supersedes one label coded at the desk by another on the same frame; a new revision of its task.',
  })
  @Requires('coding:code')
  async reviseLabel(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The label and the second thought.' }) input: ReviseLabelInput,
  ): Promise<ReviseLabelPayload> {
    return toRevisePayload(await this.revising.revise(input, viewer));
  }
}
