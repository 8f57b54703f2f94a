import { Args, Float, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Requires, type Viewer } from '../../access/index.js';
import { PageArgs, PageConnection } from '../../graphql/connection.js';
import { CodingProjectConnection, CodingProjectType, SamplePlanType } from './coding-project.type.js';
import { CodingProjectVersionInput, CreateCoderLinkInput, CreateCodingProjectInput } from './coding.inputs.js';
import { CoderLinkPayload, CodingProjectPayload } from './coding.payloads.js';
import { CoderLinks } from './coder-links.js';
import { CodingProjects } from './coding-projects.js';
import { CreateCodingProject } from './create-coding-project.js';
import { toCoderLinkPayload, toCodingProject, toProjectPayload } from './to-coding-project.js';

@Resolver()
export class CodingProjectsResolver {
  constructor(
    private readonly projects: CodingProjects,
    private readonly creating: CreateCodingProject,
    private readonly links: CoderLinks,
  ) {}

  @Query(() => CodingProjectConnection, { description: 'Coding projects, newest first.' })
  @Requires('coding:read')
  async codingProjects(@Args() args: PageArgs) {
    return new PageConnection(await this.projects.list(args), toCodingProject);
  }

  @Query(() => CodingProjectType, { nullable: true, description: 'A coding project; null when there is none.' })
  @Requires('coding:read')
  async codingProject(
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
  ): Promise<CodingProjectType | null> {
    const row = await this.projects.find(id);
    return row && toCodingProject(row);
  }

  @Query(() => SamplePlanType, { description: 'What createCodingProject would draw; nothing is written.' })
  @Requires('coding:read')
  planSample(
    @Args('input', { description: 'What would be drawn, and for whom.' }) input: CreateCodingProjectInput,
  ): Promise<SamplePlanType> {
    return this.creating.plan(input);
  }

  @Query(() => Int, {
    description:
      'Units that coders have to share so that α can be shown to be at least alphaMin for a frame of this prevalence: two coders, Krippendorff’s formula after Bloch and Kraemer; for more coders an upper bound.',
  })
  @Requires('coding:read')
  overlapSizeFor(
    @Args('alphaMin', { type: () => Float, description: 'Smallest α to be accepted, from 0 to below 1.' })
    alphaMin: number,
    @Args('prevalence', {
      type: () => Float,
      description: 'Share of units with the rarest frame, above 0 and below 1.',
    })
    prevalence: number,
    @Args('significance', { type: () => Float, description: 'Level, for example 0.05; above 0 and below 0.5.' })
    significance: number,
  ): number {
    return this.projects.overlapSizeFor({ alphaMin, prevalence, significance });
  }

  @Mutation(() => CodingProjectPayload, { description: 'Draws a sample and gives every coder a queue.' })
  @Requires('coding:write')
  async createCodingProject(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What is coded, what is drawn, and who codes.' }) input: CreateCodingProjectInput,
  ): Promise<CodingProjectPayload> {
    return toProjectPayload(await this.creating.create(input, viewer.name));
  }

  @Mutation(() => CodingProjectPayload, { description: 'Closes a project: nothing more is coded.' })
  @Requires('coding:write')
  async closeCodingProject(
    @Args('input', { description: 'Which project.' }) input: CodingProjectVersionInput,
  ): Promise<CodingProjectPayload> {
    return toProjectPayload(await this.projects.setStatus(input, 'closed'));
  }

  @Mutation(() => CodingProjectPayload, { description: 'Opens a closed project again.' })
  @Requires('coding:write')
  async reopenCodingProject(
    @Args('input', { description: 'Which project.' }) input: CodingProjectVersionInput,
  ): Promise<CodingProjectPayload> {
    return toProjectPayload(await this.projects.setStatus(input, 'open'));
  }

  @Mutation(() => CoderLinkPayload, {
    description: 'Makes a link that signs a coder in once; links given out before stay good until they are used.',
  })
  @Requires('coding:write')
  async createCoderLink(
    @Args('input', { description: 'For whom.' }) input: CreateCoderLinkInput,
  ): Promise<CoderLinkPayload> {
    return toCoderLinkPayload(await this.links.create(input));
  }
}
