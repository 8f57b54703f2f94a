import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../graphql/scalars.js';
import { UserErrorType } from '../user-error.type.js';
import { CodingProjectType } from './coding-project.type.js';
import { CodingQuestionType, CodingTaskType, DeskLabelType } from './coding-desk.type.js';

@ObjectType({ description: 'Result of createCodingProject, closeCodingProject and reopenCodingProject.' })
export class CodingProjectPayload {
  @Field(() => CodingProjectType, {
    nullable: true,
    description: 'The project as it is now; null if there are errors.',
  })
  project!: CodingProjectType | null;
  @Field(() => [UserErrorType], { description: 'Empty on success.' }) errors!: UserErrorType[];
}

@ObjectType({ description: 'Result of createCoderLink.' })
export class CoderLinkPayload {
  @Field(() => String, {
    nullable: true,
    description: 'Path and token on this server, good once: /code?token=…; null if there are errors.',
  })
  url!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Useless after that.' }) expiresAt!: string | null;
  @Field(() => [UserErrorType], { description: 'Empty on success.' }) errors!: UserErrorType[];
}

@ObjectType({ description: 'Result of labelArticle and reopenCoding.' })
export class CodingPayload {
  @Field(() => CodingTaskType, {
    nullable: true,
    description: 'The task as it stands: after the save, or at a CONFLICT as somebody else saved it; else null.',
  })
  task!: CodingTaskType | null;
  @Field(() => [UserErrorType], { description: 'Empty on success.' }) errors!: UserErrorType[];
}

@ObjectType({ description: 'Result of reviseLabel.' })
export class ReviseLabelPayload {
  @Field(() => DeskLabelType, { nullable: true, description: 'The label that now stands; null if there are errors.' })
  label!: DeskLabelType | null;
  @Field(() => [UserErrorType], { description: 'Empty on success.' }) errors!: UserErrorType[];
}

@ObjectType({ description: 'Result of askQuestion and answerQuestion.' })
export class CodingQuestionPayload {
  @Field(() => CodingQuestionType, { nullable: true, description: 'What was written; null if there are errors.' })
  question!: CodingQuestionType | null;
  @Field(() => [UserErrorType], { description: 'Empty on success.' }) errors!: UserErrorType[];
}
