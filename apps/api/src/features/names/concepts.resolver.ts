import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer, type GraphqlContext, Requires, type Viewer } from '../../access/index.js';
import { ConceptType, ConceptVersionType, toConcept, toConceptVersion } from './concept.type.js';
import { ArchiveConceptInput, CreateConceptInput, EditConceptInput, RestoreConceptInput } from './concepts.inputs.js';
import { ConceptPayload, toConceptPayload } from './concepts.payloads.js';
import { Concepts } from './concepts.service.js';

@Resolver(() => ConceptType)
export class ConceptsResolver {
  constructor(private readonly service: Concepts) {}

  @Query(() => [ConceptType], { description: 'Concepts by name, at most 500.' })
  @Requires('concept:read')
  async concepts(
    @Args('archived', { defaultValue: false, description: 'True: also those that were put away.' }) archived: boolean,
  ): Promise<ConceptType[]> {
    return (await this.service.list(archived)).map(toConcept);
  }

  @Query(() => ConceptType, { nullable: true, description: 'One concept; null when there is none.' })
  @Requires('concept:read')
  async concept(@Args('id', { type: () => ID, description: 'The concept.' }) id: string): Promise<ConceptType | null> {
    const found = await this.service.find(id);
    return found && toConcept(found);
  }

  @Query(() => ConceptVersionType, {
    nullable: true,
    description: 'One version of a concept; null when there is none.',
  })
  @Requires('concept:read')
  async conceptVersion(
    @Args('id', { type: () => ID, description: 'The version.' }) id: string,
  ): Promise<ConceptVersionType | null> {
    const found = await this.service.version(id);
    return found && toConceptVersion(found);
  }

  @ResolveField(() => [ConceptVersionType], { description: 'All its versions, newest first.' })
  async versions(@Parent() { id }: ConceptType, @Context() { loaders }: GraphqlContext): Promise<ConceptVersionType[]> {
    return (await loaders.versionsOfConcept.load(id)).map(toConceptVersion);
  }

  @Mutation(() => ConceptPayload, { description: 'Stores a concept as its first version.' })
  @Requires('concept:write')
  async createConcept(
    @CurrentViewer() { name }: Viewer,
    @Args('input', { description: 'What it says.' }) input: CreateConceptInput,
  ): Promise<ConceptPayload> {
    return toConceptPayload(await this.service.create(input, name));
  }

  @Mutation(() => ConceptPayload, {
    description: 'Stores the next version of a concept; the same content again stores none. Earlier versions stay.',
  })
  @Requires('concept:write')
  async editConcept(
    @CurrentViewer() { name }: Viewer,
    @Args('input', { description: 'What it says from now on.' }) input: EditConceptInput,
  ): Promise<ConceptPayload> {
    return toConceptPayload(await this.service.edit(input, name));
  }

  @Mutation(() => ConceptPayload, { description: 'Makes what an earlier version said the newest one.' })
  @Requires('concept:write')
  async restoreConcept(
    @CurrentViewer() { name }: Viewer,
    @Args('input', { description: 'Which version.' }) input: RestoreConceptInput,
  ): Promise<ConceptPayload> {
    return toConceptPayload(await this.service.restore(input, name));
  }

  @Mutation(() => ConceptPayload, { description: 'Puts a concept away, or takes it back; nothing is lost.' })
  @Requires('concept:write')
  async archiveConcept(
    @Args('input', { description: 'Which one.' }) input: ArchiveConceptInput,
  ): Promise<ConceptPayload> {
    return toConceptPayload(await this.service.archive(input));
  }
}
