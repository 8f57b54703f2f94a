import { Module } from '@nestjs/common';
import { LabelFields } from './label.fields.js';
import { LabelsResolver } from './labels.resolver.js';
import { LabelsService } from './labels.service.js';

@Module({ providers: [LabelsResolver, LabelFields, LabelsService] })
export class LabelsModule {}
