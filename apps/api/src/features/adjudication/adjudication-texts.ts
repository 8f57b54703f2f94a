import { Injectable } from '@nestjs/common';
import { maskNames, namesInByline, paragraphsOf } from '@parallax/framing';
import type { Loaders } from '../loaders.js';
import type { AdjudicationTextType, AdjudicationUnitType } from './adjudication.type.js';

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
    const block = paragraphsOf(text.body, text.blocks)[unitNo - 1];
    return {
      ...{ headline: maskNames(article.headline, names), body: maskNames(text.body, names) },
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
  return [outlet.name, ...aliases.map(({ spelling }) => spelling), ...namesInByline(byline ?? '')];
}
