import { Inject, Injectable } from '@nestjs/common';
import { compileVariants, findMentions, type NamedText } from '@parallax/comparison';
import { isUuid, type SourceId } from '@parallax/kernel';
import { rowsOf, type SourcedTextRow, textsOfEvent } from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE } from '../../access/index.js';
import { type CurrentConcept, toNamingVariant } from './concept.type.js';
import { Concepts } from './concepts.service.js';
import type { ConceptInEventType, EventNamesType, VariantCountType } from './event-names.type.js';

/** An event of more articles is read in part, and says so: the profile reads all. */
const MOST_TEXTS = 1_000;

@Injectable()
export class EventNames {
  constructor(
    @Inject(DATABASE) private readonly database: Pool,
    private readonly concepts: Concepts,
  ) {}

  /** An unknown event has no articles, and names nothing. */
  async names(eventId: string): Promise<EventNamesType> {
    const concepts = await this.concepts.list(false);
    const rows = isUuid(eventId)
      ? await rowsOf<SourcedTextRow>(this.database, textsOfEvent(eventId, MOST_TEXTS + 1))
      : [];
    const texts = rows.slice(0, MOST_TEXTS);
    const found = concepts.map((concept) => countIn(concept, texts)).filter(({ mentions }) => mentions > 0);
    const several = (concept: ConceptInEventType): number => Number(concept.outletCount > 1);
    found.sort((a, b) => several(b) - several(a) || b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
    return { concepts: found, searched: concepts.length, isPartial: rows.length > MOST_TEXTS };
  }
}

type Counts = Map<SourceId, Map<number, { own: number; quoted: number }>>;

function countIn({ concept, current }: CurrentConcept, texts: readonly SourcedTextRow[]): ConceptInEventType {
  const compiled = compileVariants(current.variants);
  if (!compiled.ok) throw new Error(`A stored concept has a pattern that cannot be read: ${concept.id}.`);
  const counts: Counts = new Map();
  let mentions = 0;
  for (const { sourceId, ...text } of texts)
    mentions += count(counts, sourceId, findMentions(compiled.value.finder, text satisfies NamedText));
  const keys = current.variants.map(({ key }) => key);
  return {
    ...{ conceptId: concept.id, conceptVersionId: current.id, name: current.name, mentions },
    ...{ outletCount: counts.size, variants: current.variants.map(toNamingVariant) },
    outlets: [...counts].map(([sourceId, own]) => ({ sourceId, counts: sorted(own, keys) })),
  };
}

function count(counts: Counts, sourceId: SourceId, mentions: ReturnType<typeof findMentions>): number {
  if (mentions.length === 0) return 0;
  const own = counts.get(sourceId) ?? new Map<number, { own: number; quoted: number }>();
  counts.set(sourceId, own);
  for (const { variant, isQuoted } of mentions) {
    const found = own.get(variant) ?? { own: 0, quoted: 0 };
    found[isQuoted ? 'quoted' : 'own'] += 1;
    own.set(variant, found);
  }
  return mentions.length;
}

const sorted = (
  own: ReadonlyMap<number, { own: number; quoted: number }>,
  keys: readonly string[],
): VariantCountType[] =>
  [...own]
    .sort(([a, one], [b, other]) => other.own - one.own || other.quoted - one.quoted || a - b)
    .map(([variant, found]) => ({ variantKey: keys[variant] ?? '', ...found }));
