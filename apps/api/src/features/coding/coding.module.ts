import { Module } from '@nestjs/common';
import { CoderLinks } from './coder-links.js';
import { CodingDeskResolver } from './coding-desk.resolver.js';
import * as fields from './coding.fields.js';
import { CodingProjects } from './coding-projects.js';
import { CodingProjectsResolver } from './coding-projects.resolver.js';
import { CodingQuestions } from './coding-questions.js';
import { CodingQuestionsResolver } from './coding-questions.resolver.js';
import { CodingQueue } from './coding-queue.js';
import { CreateCodingProject } from './create-coding-project.js';
import { RevisingLabels } from './revising-labels.js';
import { SavingCodings } from './saving-codings.js';

@Module({
  providers: [
    ...[CodingProjectsResolver, CodingDeskResolver, CodingQuestionsResolver],
    ...[CodingProjects, CreateCodingProject, CoderLinks, CodingQueue, SavingCodings, RevisingLabels, CodingQuestions],
    ...Object.values(fields),
  ],
})
export class CodingModule {}
