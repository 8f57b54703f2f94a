import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { groupBy } from '@parallax/kernel';
import type { GraphqlContext } from '../../access/index.js';
import { CodingTextType } from '../coding/coding-desk.type.js';
import { readCodingText } from '../coding/to-coding-text.js';
import { markCoder, scoreFrames } from './mark-answers.js';
import { PracticeTaskType } from './practice-desk.type.js';
import { PracticeFrameScoreType, PracticeResultType, PracticeRoundType } from './practice.type.js';

@Resolver(() => PracticeRoundType)
export class PracticeRoundFields {
  @ResolveField(() => [PracticeResultType], { description: 'Every coder of the project, by name.' })
  async results(
    @Parent() round: PracticeRoundType,
    @Context() { loaders }: GraphqlContext,
  ): Promise<PracticeResultType[]> {
    const [coders, answers, frames] = await Promise.all([
      loaders.codersOfProject.load(round.projectId),
      loaders.answersOfRound.load(round.id),
      loaders.framesOfVersion.load(round.codebookVersionId),
    ]);
    const own = groupBy(answers, ({ coderId }) => coderId);
    return coders.map(({ coderId, name }) =>
      markCoder({ id: coderId, name }, own.get(coderId) ?? [], { ...round, frames }),
    );
  }

  @ResolveField(() => [PracticeFrameScoreType], {
    description: 'Frames over all coders, in the order of the codebook.',
  })
  async frames(
    @Parent() round: PracticeRoundType,
    @Context() { loaders }: GraphqlContext,
  ): Promise<PracticeFrameScoreType[]> {
    const [answers, frames] = await Promise.all([
      loaders.answersOfRound.load(round.id),
      loaders.framesOfVersion.load(round.codebookVersionId),
    ]);
    return scoreFrames(answers, { ...round, frames });
  }
}

@Resolver(() => PracticeTaskType)
export class PracticeTaskFields {
  @ResolveField(() => CodingTextType, {
    description: 'What is to be coded; names of the outlet and its authors are always masked in practice.',
  })
  async text(@Parent() task: PracticeTaskType, @Context() { loaders }: GraphqlContext): Promise<CodingTextType> {
    return readCodingText({ ...task, isBlind: true }, loaders);
  }
}
