import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Requires, type Viewer } from '../../access/index.js';
import { PageConnection } from '../../graphql/connection.js';
import { CodingQuestionInput } from './coding-desk.inputs.js';
import { CodingThreadConnection } from './coding-question.type.js';
import { CodingQuestionsArgs } from './coding.inputs.js';
import { CodingQuestionPayload } from './coding.payloads.js';
import { CodingQuestions } from './coding-questions.js';
import { CodingQuestionType } from './coding-desk.type.js';
import { toCodingQuestion, toCodingThread, toQuestionPayload } from './to-coding-question.js';

@Resolver()
export class CodingQuestionsResolver {
  constructor(private readonly questions: CodingQuestions) {}

  @Query(() => CodingThreadConnection, { description: 'What coders of a project asked, the last asked first.' })
  @Requires('coding:read')
  async codingQuestions(@Args() args: CodingQuestionsArgs) {
    return new PageConnection(await this.questions.threads(args), toCodingThread);
  }

  @Query(() => [CodingQuestionType], {
    description: 'Questions and answers about one task, oldest first; a coder sees those of own tasks only.',
  })
  @Requires('coding:code')
  async codingThread(
    @CurrentViewer() viewer: Viewer,
    @Args('taskId', { type: () => ID, description: 'The task.' }) taskId: string,
  ): Promise<CodingQuestionType[]> {
    return (await this.questions.ofTask(taskId, viewer)).map(toCodingQuestion);
  }

  @Mutation(() => CodingQuestionPayload, { description: 'Asks about a task, in the name of its coder.' })
  @Requires('coding:code')
  async askQuestion(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The task and the question.' }) input: CodingQuestionInput,
  ): Promise<CodingQuestionPayload> {
    return toQuestionPayload(await this.questions.ask(input, viewer));
  }

  @Mutation(() => CodingQuestionPayload, { description: 'Answers what was asked about a task.' })
  @Requires('coding:write')
  async answerQuestion(
    @Args('input', { description: 'The task and the answer.' }) input: CodingQuestionInput,
  ): Promise<CodingQuestionPayload> {
    return toQuestionPayload(await this.questions.answer(input));
  }
}
