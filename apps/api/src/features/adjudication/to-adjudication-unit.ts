import type { GoldRow } from '@parallax/persistence';
import type { AdjudicationUnit } from './adjudication-queue.service.js';
import { toAdjudication } from './adjudication.payloads.js';
import { AdjudicationUnitType, GoldJudgementType, HiddenJudgementType } from './adjudication.type.js';

export const toAdjudicationUnit = (unit: AdjudicationUnit): AdjudicationUnitType =>
  Object.assign(new AdjudicationUnitType(), {
    ...{ articleId: unit.id, unitNo: unit.unitNo, versionNo: unit.versionNo, frameId: unit.frameId },
    isBlind: unit.isBlind,
    judgements: unit.judgements.map((judgement) => Object.assign(new HiddenJudgementType(), judgement)),
    decision: unit.decision && toAdjudication(unit.decision),
  });

export const toGoldJudgement = ({ id, unitNo, frameId, present, origin }: GoldRow): GoldJudgementType =>
  Object.assign(new GoldJudgementType(), { articleId: id, unitNo, frameId, present, origin });
