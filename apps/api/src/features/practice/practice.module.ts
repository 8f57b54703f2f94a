import { Module } from '@nestjs/common';
import { AnsweringPractice } from './answering-practice.js';
import { CreatePracticeRound } from './create-practice-round.js';
import { PracticeDesk } from './practice-desk.js';
import { PracticeRounds } from './practice-rounds.js';
import * as fields from './practice.fields.js';
import { PracticeResolver } from './practice.resolver.js';

@Module({
  providers: [
    ...[PracticeResolver, PracticeRounds, CreatePracticeRound, PracticeDesk, AnsweringPractice],
    ...Object.values(fields),
  ],
})
export class PracticeModule {}
