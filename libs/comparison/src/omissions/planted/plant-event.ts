import type { Rng } from '@parallax/statistics';
import type { Scenario } from './scenario.js';

type Chance = Rng['next'];

export interface PlantedSentence {
  /** The facts it tells: none for an aside, two where they were joined. */
  readonly facts: readonly number[];
  readonly start: number;
  readonly end: number;
}

export interface PlantedArticle {
  readonly outlet: string;
  readonly headline: string;
  readonly text: string;
  readonly wordCount: number;
  readonly sentences: readonly PlantedSentence[];
}

export interface PlantedEvent {
  readonly articles: readonly PlantedArticle[];
  /** Fact by fact, outlet by outlet: told or not. */
  readonly told: readonly (readonly boolean[])[];
  /** Facts dropped on purpose although the outlet's length would have had room for them. */
  readonly dropped: readonly { readonly fact: number; readonly outlet: number }[];
}

export interface Planting {
  readonly outlets: number;
  /** Facts dropped on purpose in the whole event. */
  readonly drops: number;
  /** Share of neighbouring facts told in one sentence. */
  readonly joined: number;
}

const FIRST = 'Arno Ilsa Bero Tilda Corvin Maren Dario Selva Emil Oriane Falk Petra Goran Ruta Henk Sanja'.split(' ');
const LAST =
  'Dorne Kessel Marlow Brandis Tovar Lindt Orsel Vanek Hollin Sarto Quist Ferran Zorn Albrin Moss Ketter'.split(' ');
const PLACES = 'Orlath Brennick Sundvale Karmouth Tellin Dorvik Haslow Merrin Ostwick Pellar'.split(' ');
const FIRMS = 'Nordal Brixen Veltra Kastor Lumeno Ardent Corvex Tamber'.split(' ');
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const MONTHS = 'January February March April May June September October'.split(' ');

const pick = <T>(items: readonly T[], chance: Chance): T => {
  const item = items[Math.floor(chance() * items.length)];
  if (item === undefined) throw new Error('Nothing to pick from.');
  return item;
};

function shuffled<T>(items: readonly T[], chance: Chance): T[] {
  return items
    .map((item) => ({ item, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** One value for each slot of an event. */
function fillings(chance: Chance): ReadonlyMap<string, string> {
  const [last, places, firms] = [LAST, PLACES, FIRMS].map((list) => shuffled(list, chance));
  const whole = (from: number, to: number): string => String(from + Math.floor(chance() * (to - from)));
  const numbers = shuffled(
    Array.from({ length: 90 }, (_, at) => String(at + 7)),
    chance,
  );
  const date = (): string => `${whole(1, 28)} ${pick(MONTHS, chance)}`;
  return new Map([
    ...[1, 2].map((at) => [`s${at}`, last?.[at] ?? ''] as const),
    ...[1, 2].map((at) => [`p${at}`, `${pick(FIRST, chance)} ${last?.[at] ?? ''}`] as const),
    ...[1, 2, 3, 4, 5, 6, 7].map((at) => [`n${at}`, numbers[at] ?? ''] as const),
    ...[1, 2].map((at) => [`m${at}`, numbers[at + 10] ?? ''] as const),
    ...([
      ['y1', whole(1996, 2019)],
      ['place', places?.[0] ?? ''],
      ['place2', places?.[1] ?? ''],
    ] as const),
    ...([
      ['firm', firms?.[0] ?? ''],
      ['ship', firms?.[1] ?? ''],
      ['club', `${firms?.[2] ?? ''} FC`],
    ] as const),
    ...([
      ['drug', `${firms?.[3] ?? ''}vax`],
      ['street', `${firms?.[4] ?? ''} Street`],
    ] as const),
    ...([
      ['day', pick(DAYS, chance)],
      ['date', date()],
      ['date2', date()],
    ] as const),
  ]);
}

const fill = (template: string, slots: ReadonlyMap<string, string>): string => {
  const text = template.replace(/\{(\w+)\}/g, (slot, name: string) => slots.get(name) ?? slot);
  return text.charAt(0).toUpperCase() + text.slice(1);
};

const lower = (text: string): string =>
  /^(?:The|A|An|In|On|By|With|For|It|There)\b/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
const join = (one: string, other: string): string => `${one.replace(/[.”]+$/, '')}, while ${lower(other)}`;

const countWords = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

interface Piece {
  readonly facts: readonly number[];
  readonly text: string;
}

function layOut(outlet: string, headline: string, pieces: readonly Piece[]): PlantedArticle {
  let text = '';
  const sentences = pieces.map(({ facts, text: sentence }, at) => {
    if (at > 0) text += at % 3 === 0 ? '\n\n' : ' ';
    const start = text.length;
    text += sentence;
    return { facts, start, end: text.length };
  });
  return { outlet, headline, text, wordCount: countWords(text), sentences };
}

/** Which facts an outlet tells when nothing but its length and their rates decides. */
const tellsByLength = (scenario: Scenario, exposure: number, chance: Chance): boolean[] =>
  scenario.facts.map(({ rate }) => chance() < 1 - (1 - rate) ** exposure);

/** Facts dropped on purpose: told by at least three other outlets, in one of the longer ones. */
function drop(
  told: boolean[][],
  exposures: readonly number[],
  { drops }: Planting,
  chance: Chance,
): PlantedEvent['dropped'] {
  const able = told.flatMap((row, fact) =>
    row.flatMap((says, outlet) =>
      says && (exposures[outlet] ?? 0) >= 1 && row.filter(Boolean).length >= 4 ? [{ fact, outlet }] : [],
    ),
  );
  const chosen = shuffled(able, chance).slice(0, drops);
  for (const { fact, outlet } of chosen) (told[fact] ?? [])[outlet] = false;
  return chosen;
}

function piecesOf(
  told: readonly number[],
  { joined }: Planting,
  say: (fact: number) => string,
  chance: Chance,
): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < told.length; at++) {
    const [fact, next] = [told[at], told[at + 1]];
    if (fact === undefined) continue;
    if (next !== undefined && chance() < joined) {
      pieces.push({ facts: [fact, next], text: join(say(fact), say(next)) });
      at++;
    } else pieces.push({ facts: [fact], text: say(fact) });
  }
  return pieces;
}

/**
 * An event with known truth: outlets of different length tell the facts of a scenario in their own wording, fill the
 * rest with asides, and leave out on purpose what is listed.
 */
export function plantEvent(scenario: Scenario, planting: Planting, chance: Chance): PlantedEvent {
  const slots = fillings(chance);
  const exposures = Array.from({ length: planting.outlets }, () => 0.4 + 1.4 * chance());
  const byOutlet = exposures.map((exposure) => tellsByLength(scenario, exposure, chance));
  const told = scenario.facts.map((_, fact) => byOutlet.map((row) => row[fact] ?? false));
  const dropped = drop(told, exposures, planting, chance);
  const asides = shuffled(scenario.asides, chance);
  const articles = exposures.map((exposure, outlet) => {
    const facts = scenario.facts.flatMap((_, fact) => (told[fact]?.[outlet] ? [fact] : []));
    const say = (fact: number): string => fill(pick(scenario.facts[fact]?.tellings ?? [], chance), slots);
    const own = piecesOf(chance() < 0.5 ? facts : shuffled(facts, chance), planting, say, chance);
    const fillers: Piece[] = asides.splice(0, 1).map((aside) => ({ facts: [], text: fill(aside, slots) }));
    const pieces = [...own, ...fillers];
    const article = layOut(`outlet-${outlet + 1}`, '', pieces);
    return { ...article, wordCount: Math.max(article.wordCount, Math.round(exposure * 150)) };
  });
  return { articles, told, dropped };
}
