import { Injectable } from '@nestjs/common';
import type { Loaders } from '../loaders.js';
import type { AdjudicationTextType, AdjudicationUnitType } from './adjudication.type.js';

/** Texts as coders saw them. */
@Injectable()
export class AdjudicationTexts {
  async of({ articleId, versionNo, unitNo }: AdjudicationUnitType, loaders: Loaders): Promise<AdjudicationTextType> {
    const [article, text] = await Promise.all([
      loaders.article.load(articleId),
      loaders.text.load({ articleId, versionNo }),
    ]);
    const block = text.blocks.filter(({ kind }) => kind === 'paragraph')[unitNo - 1];
    return {
      ...{ headline: article.headline, body: text.body, language: article.language, blocks: text.blocks },
      paragraph: block ? { start: block.start, end: block.end } : null,
    };
  }
}
