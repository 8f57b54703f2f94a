import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { Advice, FrameDrift, Verdict, WaveAgreement } from '@parallax/jobs';
import { ProportionType } from '../comparisons/frame-share.type.js';
import { AgreementVerdict } from './agreement.enums.js';
import { CoefficientType } from './coefficient.type.js';

@ObjectType('CoderMarginal', { description: 'How often one coder found a frame present.' })
export class CoderMarginalType {
  @Field(() => ProportionType, { description: 'Present among the units this coder judged, with a Wilson interval.' })
  share!: ProportionType;

  /** Not in the schema. */
  coderId!: string;
}

@ObjectType('WaveAgreement', { description: 'Agreement in one wave of coding.' })
export class WaveAgreementType implements WaveAgreement {
  @Field(() => Int, { description: 'The wave, from 1; of a unit, the wave in which its last coder had it.' })
  wave!: number;
  @Field(() => Int, { description: 'Units of the wave with at least two judgements.' }) units!: number;
  @Field(() => CoefficientType, { description: 'Krippendorff’s α within the wave.' }) alpha!: CoefficientType;
}

@ObjectType('FrameDrift', { description: 'Whether agreement changed from wave to wave.' })
export class FrameDriftType implements FrameDrift {
  @Field(() => [WaveAgreementType], { description: 'Wave by wave; empty where labels have no waves.' })
  waves!: WaveAgreementType[];
  @Field(() => Float, { nullable: true, description: 'p of “no change”, adjusted for the number of frames.' })
  pAdjusted!: number | null;
  @Field({ description: 'True: pAdjusted lies below the stated false-alarm rate.' }) flagged!: boolean;
  @Field(() => String, { nullable: true, description: 'Why drift cannot be told; else null.' })
  undefinedReason!: string | null;
}

@ObjectType('AgreementAdvice', { description: 'What to do next for a frame.' })
export class AdviceType implements Advice {
  @Field(() => Int, {
    nullable: true,
    description:
      'Further units to code for a lower end at .667, planned so that four samples in five get there (if α and the prevalence stay what they are); 0: enough are coded; null where it cannot be said.',
  })
  moreUnits!: number | null;
  @Field(() => Int, { nullable: true, description: 'How many coders each of them needs; null without such a number.' })
  codersPerUnit!: number | null;
  @Field({ description: 'Machine code of the reason.' }) reason!: string;
}

@ObjectType('FrameAgreement', { description: 'Agreement on one frame: each judgement is present or absent.' })
export class FrameAgreementType {
  @Field(() => ProportionType, { description: 'Present among all judgements of the frame.' })
  prevalence!: ProportionType;
  @Field(() => CoefficientType, { description: 'Share of agreeing pairs of judgements, averaged over units.' })
  percentAgreement!: CoefficientType;
  @Field(() => CoefficientType, {
    description: 'Krippendorff’s α, nominal; interval by drawing units, with the expected disagreement of each draw.',
  })
  alpha!: CoefficientType;
  @Field(() => CoefficientType, { description: 'The same α with its analytic standard error and t interval.' })
  alphaAnalytic!: CoefficientType;
  @Field(() => CoefficientType, { description: 'Gwet’s AC1 over the two categories, with its analytic interval.' })
  gwetAC1!: CoefficientType;
  @Field(() => AgreementVerdict, { description: 'By the lower end of alpha’s interval.' }) verdict!: Verdict;
  @Field(() => AdviceType, { description: 'What to do next.' }) advice!: AdviceType;
  @Field(() => Int, { description: 'Units on which not all judgements are alike; see disagreements.' })
  disagreements!: number;
  @Field(() => FrameDriftType, { description: 'Agreement over the waves of coding.' }) drift!: FrameDriftType;
  @Field(() => CoefficientType, {
    description:
      'Krippendorff’s αU of the marked passages, of texts all coders read; interval by drawing texts. Undefined where labels have no spans.',
  })
  alphaU!: CoefficientType;
  @Field(() => CoefficientType, {
    description:
      'F1 of marked words between two coders, averaged over pairs and units; texts neither marked are left out. Interval by drawing texts.',
  })
  tokenF1!: CoefficientType;

  /** Not in the schema. */
  frameId!: string;
  /** In the schema in the order of names. */
  marginals!: CoderMarginalType[];
}
