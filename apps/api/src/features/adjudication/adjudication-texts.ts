import { Injectable } from '@nestjs/common';
import type { Loaders } from '../loaders.js';
import type { AdjudicationTextType, AdjudicationUnitType } from './adjudication.type.js';
import { blackOut } from './black-out.js';

/** Texts as coders saw them. */
@Injectable()
export class AdjudicationTexts {
  async of(unit: AdjudicationUnitType, loaders: Loaders): Promise<AdjudicationTextType> {
    const { articleId, versionNo, unitNo } = unit;
    const [article, text] = await Promise.all([
      loaders.article.load(articleId),
      loaders.text.load({ articleId, versionNo }),
    ]);
    const names = unit.isBlind ? await namesOf(article, loaders) : [];
    const block = text.blocks.filter(({ kind }) => kind === 'paragraph')[unitNo - 1];
    return {
      ...{ headline: blackOut(article.headline, names), body: blackOut(text.body, names) },
      ...{ language: article.language, blocks: text.blocks },
      paragraph: block ? { start: block.start, end: block.end } : null,
    };
  }
}

async function namesOf(
  { sourceId, byline }: { readonly sourceId: string; readonly byline: string | null },
  { source, aliasesOfSource }: Loaders,
): Promise<string[]> {
  const [outlet, aliases] = await Promise.all([source.load(sourceId), aliasesOfSource.load(sourceId)]);
  return [outlet.name, ...aliases.map(({ spelling }) => spelling), ...(byline === null ? [] : [byline])];
}
