import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../access/index.js';
import { CodebookVersionType, toCodebookVersion } from '../codebooks/codebook.type.js';
import { CodingContextType, CodingQuestionType, CodingTaskType, CodingTextType } from './coding-desk.type.js';
import { CodingThreadType } from './coding-question.type.js';
import { CodingProjectType, ProjectCoderType } from './coding-project.type.js';
import { readCodingText, toCodingContext } from './to-coding-text.js';
import { toCodingQuestion } from './to-coding-question.js';
import { toProjectCoder } from './to-coding-project.js';

@Resolver(() => CodingProjectType)
export class CodingProjectFields {
  @ResolveField(() => CodebookVersionType, { description: 'The version coded under.' })
  async codebookVersion(
    @Parent() { codebookVersionId }: CodingProjectType,
    @Context() { loaders }: GraphqlContext,
  ): Promise<CodebookVersionType> {
    return toCodebookVersion(await loaders.codebookVersion.load(codebookVersionId));
  }

  @ResolveField(() => Int, { description: 'Units drawn: articles, or all their paragraphs.' })
  async sampleSize(@Parent() { id }: CodingProjectType, @Context() { loaders }: GraphqlContext): Promise<number> {
    return (await loaders.sampleOfProject.load(id))?.units ?? 0;
  }

  @ResolveField(() => Int, { description: 'Of them coded by several coders.' })
  async overlapSize(@Parent() { id }: CodingProjectType, @Context() { loaders }: GraphqlContext): Promise<number> {
    return (await loaders.sampleOfProject.load(id))?.overlap ?? 0;
  }

  @ResolveField(() => [ProjectCoderType], { description: 'Who codes, by name, and how far they are.' })
  async coders(@Parent() { id }: CodingProjectType, @Context() { loaders }: GraphqlContext) {
    return (await loaders.codersOfProject.load(id)).map(toProjectCoder);
  }

  @ResolveField(() => Int, { description: 'Tasks whose coder has asked something and has had no answer.' })
  questionsOpen(@Parent() { id }: CodingProjectType, @Context() { loaders }: GraphqlContext): Promise<number> {
    return loaders.openQuestionsOfProject.load(id);
  }
}

/** Texts and questions are read only when they are selected: a save asks for neither. */
@Resolver(() => CodingTaskType)
export class CodingTaskFields {
  @ResolveField(() => CodingTextType, { description: 'What is to be coded.' })
  async text(@Parent() task: CodingTaskType, @Context() { loaders }: GraphqlContext): Promise<CodingTextType> {
    return readCodingText(task, loaders);
  }

  @ResolveField(() => CodingContextType, {
    nullable: true,
    description: 'Where the text comes from; always null in a blind project.',
  })
  async context(@Parent() task: CodingTaskType, @Context() { loaders }: GraphqlContext) {
    return task.isBlind ? null : toCodingContext(await loaders.codingText.load(task));
  }

  @ResolveField(() => [CodingQuestionType], { description: 'Questions and answers about it, oldest first.' })
  async questions(@Parent() task: CodingTaskType, @Context() { loaders }: GraphqlContext) {
    return (await loaders.questionsOfTask.load(task)).map(toCodingQuestion);
  }
}

@Resolver(() => CodingThreadType)
export class CodingThreadFields {
  @ResolveField(() => [CodingQuestionType], { description: 'Questions and answers, oldest first.' })
  async questions(@Parent() { taskId, articleId }: CodingThreadType, @Context() { loaders }: GraphqlContext) {
    return (await loaders.questionsOfTask.load({ id: taskId, articleId })).map(toCodingQuestion);
  }
}
