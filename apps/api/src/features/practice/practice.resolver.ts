import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Requires, type Viewer } from '../../access/index.js';
import { AnsweringPractice } from './answering-practice.js';
import { CreatePracticeRound } from './create-practice-round.js';
import { PracticeDesk } from './practice-desk.js';
import { PracticeDeskRoundType, PracticeQueueType } from './practice-desk.type.js';
import { PracticeRounds } from './practice-rounds.js';
import { AnswerPracticeInput, CreatePracticeRoundInput, PracticeQueueArgs } from './practice.inputs.js';
import { AnswerPracticePayload, PracticeRoundPayload } from './practice.payloads.js';
import { PracticeGoldSourceType, PracticeRoundType } from './practice.type.js';
import { toPracticeRound, toPracticeRoundPayload } from './to-practice-round.js';

@Resolver()
export class PracticeResolver {
  constructor(
    private readonly rounds: PracticeRounds,
    private readonly creating: CreatePracticeRound,
    private readonly desk: PracticeDesk,
    private readonly answering: AnsweringPractice,
  ) {}

  @Query(() => [PracticeRoundType], { description: 'Practice rounds of a project, newest first, at most 200.' })
  @Requires('coding:read')
  async practiceRounds(
    @Args('projectId', { type: () => ID, description: 'The project they prepare for.' }) projectId: string,
  ): Promise<PracticeRoundType[]> {
    return (await this.rounds.ofProject(projectId)).map(toPracticeRound);
  }

  @Query(() => PracticeRoundType, { nullable: true, description: 'A practice round; null when there is none.' })
  @Requires('coding:read')
  async practiceRound(
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
  ): Promise<PracticeRoundType | null> {
    const row = await this.rounds.find(id);
    return row && toPracticeRound(row);
  }

  @Query(() => [PracticeGoldSourceType], {
    description: 'Projects and coders whose answers can be practised against, at most 25 of each.',
  })
  @Requires('coding:read')
  practiceGoldSources(
    @Args('projectId', { type: () => ID, description: 'The project to prepare for.' }) projectId: string,
  ): Promise<PracticeGoldSourceType[]> {
    return this.rounds.sources(projectId);
  }

  @Query(() => [PracticeDeskRoundType], {
    description: 'Practice rounds of the signed-in coder, newest first, at most 200; none for an administrator.',
  })
  @Requires('coding:code')
  myPracticeRounds(@CurrentViewer() viewer: Viewer): Promise<PracticeDeskRoundType[]> {
    return this.desk.roundsOf(viewer);
  }

  @Query(() => PracticeQueueType, {
    nullable: true,
    description: 'Where a coder stands in a round; null when there is no such round for the coder.',
  })
  @Requires('coding:code')
  practiceQueue(@CurrentViewer() viewer: Viewer, @Args() args: PracticeQueueArgs): Promise<PracticeQueueType | null> {
    return this.desk.queue(args, viewer);
  }

  @Mutation(() => PracticeRoundPayload, {
    description: 'Draws a practice round. What is held for right is copied and stays as it is now.',
  })
  @Requires('coding:write')
  async createPracticeRound(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'For which project, against whose answers, and how many.' })
    input: CreatePracticeRoundInput,
  ): Promise<PracticeRoundPayload> {
    return toPracticeRoundPayload(await this.creating.create(input, viewer.name));
  }

  @Mutation(() => AnswerPracticePayload, {
    description: 'Answers one unit and says what was right. The first answer counts; sent again it tells the same.',
  })
  @Requires('coding:code')
  answerPractice(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which unit, and what is in it.' }) input: AnswerPracticeInput,
  ): Promise<AnswerPracticePayload> {
    return this.answering.answer(input, viewer);
  }
}
