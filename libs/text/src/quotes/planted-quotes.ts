/** A made-up corpus with known truth, for measuring what the rules reach. Invented people and places throughout. */

/** What a planted quotation is. */
export interface Planted {
  /** Its words with their marks. */
  readonly text: string;
  /** The speaker's key; null: nobody can be known from the text. */
  readonly speaker: string | null;
}

export interface PlantedArticle {
  readonly text: string;
  readonly truth: readonly Planted[];
}

interface Person {
  readonly name: string;
  readonly last: string;
  readonly she: string;
}

const person = (name: string, last: string, she: string): Person => ({
  name,
  last,
  she,
});
const PEOPLE: readonly Person[] = [
  ...[
    person('Irena Voss', 'Voss', 'she'),
    person('Pavel Arendt', 'Arendt', 'he'),
    person('Leyla Sarran', 'Sarran', 'she'),
  ],
  ...[
    person('Tomas Lindqvar', 'Lindqvar', 'he'),
    person('Mira Kostel', 'Kostel', 'she'),
    person('Jon Harrow', 'Harrow', 'he'),
  ],
  ...[
    person('Dana Ilves', 'Ilves', 'she'),
    person('Anna van der Holt', 'Van der Holt', 'she'),
    person('Levan Quill', 'Quill', 'he'),
  ],
  ...[
    person('Nora O’Dell', 'O’Dell', 'she'),
    person('Samir Al-Sarif', 'Al-Sarif', 'he'),
    person('Runa Tessel', 'Tessel', 'she'),
  ],
];
const ROLES = ['mayor', 'water minister', 'head of the union', 'chief engineer', 'opposition leader'];
const BODIES = [
  'the dam authority',
  'the Ministry of Water',
  'the Valley Alliance',
  'Riverwatch',
  'the harbour office',
];
const PLACES = ['Ostrev Mills', 'Silmouth', 'Harran Vale', 'Korda'];
const SPEECH = [
  ...['The gates will stay shut until May', 'We have not slept for three nights', 'Nobody asked the valley about this'],
  ...['The wall is older than any of us', 'It rained for nine days in a row', 'My grandfather built that mill himself'],
  ...[
    'There is no money left in the fund',
    'The river does not read our treaties',
    'I will not sign a paper I have not read',
  ],
  ...[
    'Every child here knows the siren',
    'The figures were wrong from the start',
    'We paid for this bridge with our taxes',
  ],
];
const FRAGMENTS = [
  ...['a gift to the whole valley', 'the worst thing in thirty years', 'too little and far too late'],
  ...['not a matter for the courts', 'a promise made in bad faith', 'safe for as long as it stands'],
];
const VERBS = ['said', 'warned', 'insisted', 'explained', 'added', 'argued', 'recalled', 'claimed'];

/** Numbers from 0 to n − 1, the same in every run. */
export type Below = (n: number) => number;

/** Xorshift: the corpus must be the same in every run, and this library knows no other source of chance. */
export function below(seed: number): Below {
  let state = seed;
  return (n) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % n;
  };
}

const MARKS = [
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ['«', '»'],
] as const;

/** Everything a template draws from; each call of a name gives another one. */
export class Draw {
  private people: Person[];
  constructor(private readonly chance: Below) {
    this.people = [...PEOPLE];
  }
  private of<T>(items: readonly T[]): T {
    const item = items[this.chance(items.length)];
    if (item === undefined) throw new Error('Nothing to draw from.');
    return item;
  }
  person(): Person {
    const found = this.of(this.people);
    this.people = this.people.filter((one) => one !== found);
    return found;
  }
  role = (): string => this.of(ROLES);
  body = (): string => this.of(BODIES);
  place = (): string => this.of(PLACES);
  verb = (): string => this.of(VERBS);
  said = (): string => this.of(SPEECH);
  piece = (): string => this.of(FRAGMENTS);
  marks = (): readonly [string, string] => this.of(MARKS);
}

const keyOf = (name: string): string => name.toLowerCase().replace(/^the /, '').replace(/[’'-]/g, ' ');
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A paragraph, or several, with the quotations in it. Quotations are written [[…]] and get their marks later. */
interface Written {
  readonly text: string;
  readonly speakers: readonly (string | null)[];
}

type Template = (draw: Draw) => Written;
const one = (text: string, speaker: string | null): Written => ({
  text,
  speakers: [speaker && keyOf(speaker)],
});
const both = (text: string, first: string | null, second: string | null): Written => ({
  text,
  speakers: [first && keyOf(first), second && keyOf(second)],
});

/** A template for one person: the sentence from the name, and whose word it is. */
const by =
  (write: (name: string, draw: Draw) => string): Template =>
  (draw) => {
    const { name } = draw.person();
    return one(write(name, draw), name);
  };

export const TEMPLATES: Readonly<Record<string, Template>> = {
  'subject then verb': by((n, d) => `[[${d.said()},]] ${n} ${d.verb()}.`),
  'verb then subject': by((n, d) => `[[${d.said()},]] ${d.verb()} ${n}.`),
  colon: by((n, d) => `${n} ${d.verb()}: [[${d.said()}.]]`),
  comma: by((n, d) => `On Monday ${n} ${d.verb()}, [[${d.said()}.]]`),
  'according to, before': by((n, d) => `According to ${n}, [[${lower(d.said())}.]]`),
  'office then name': by((n, d) => `[[${d.said()},]] said the ${d.role()}, ${n}.`),
  'name then office': by((n, d) => `[[${d.said()},]] said ${n}, the ${d.role()} of ${d.place()}, on Monday.`),
  'office before the name': by((n, d) => `The ${d.role()} ${n} ${d.verb()}: [[${d.said()}.]]`),
  'title with capital': by((n, d) => `[[${d.said()},]] President ${n} told the council.`),
  aside: by((n, d) => `The ${d.role()}, ${n}, who had come by boat, ${d.verb()}: [[${d.said()}.]]`),
  age: by((n, d) => `${n}, 54, a baker in ${d.place()}, ${d.verb()}: [[${d.said()}.]]`),
  'asked about': by((n, d) => `Asked about the leak, ${n} replied: [[${d.said()}.]]`),
  participle: by((n, d) => `${n} left the hall on Monday, saying: [[${d.said()}.]]`),
  'joined verbs': by((n, d) => `${n} opened the letter and read aloud: [[${d.said()}.]]`),
  question: by((n, d) => `[[Who signed this, and why at night?]] asked ${n}, and ${lower(d.said())}.`),
  exclamation: by((n, d) => `[[${d.said()}!]] ${n} shouted.`),
  'full stop inside': by((n, d) => `[[${d.said()}.]] ${n} said.`),
  'inverted start': by((n, d) => `Said ${n}: [[${d.said()}.]]`),
  adverbs: by((n, d) => `Later ${n} also quietly added: [[${d.said()}.]]`),
  fragment: by((n, d) => `${n} called the plan [[${d.piece()}]] on Monday.`),
  'fragment with that': by((n, d) => `${n} told farmers that the wall was [[${d.piece()}]].`),
  passive: by((n, d) => `The plan was described by ${n} as [[${d.piece()}]].`),
  'quoted as saying': by((n, d) => `${n} was quoted by the radio as saying: [[${d.said()}.]]`),
  possessive: (d) => {
    const [boss, deputy] = [d.person().name, d.person().name];
    return one(`${boss}’s deputy, ${deputy}, disagreed: [[${d.said()}.]]`, deputy);
  },
  'reply to another': (d) => {
    const [asks, answers] = [d.person().name, d.person().name];
    return one(`When ${asks} asked who had closed the gates, ${answers} answered: [[${d.said()}.]]`, answers);
  },
  addressee: (d) => {
    const [writes, gets] = [d.person().name, d.person().name];
    return one(`${writes} wrote to ${gets}: [[${d.said()}.]]`, writes);
  },
  'two speakers': (d) => {
    const [first, second] = [d.person().name, d.person().name];
    const text = `${first} said the wall was [[${d.piece()},]] but ${second} replied that it was [[${d.piece()}.]]`;
    return both(text, first, second);
  },
  together: (d) => {
    const [first, second] = [d.person().name, d.person().name];
    return one(`[[${d.said()},]] ${first} and ${second} said in a joint letter.`, `${first} and ${second}`);
  },
  spokesman: (d) => {
    const body = d.body();
    return one(`[[${d.said()},]] a spokesman for ${body} told reporters.`, `spokesman for ${keyOf(body)}`);
  },
  'body in a statement': (d) => {
    const body = d.body();
    return one(`In a statement on Monday, ${body} defended the plan, saying: [[${d.said()}.]]`, body);
  },
  'according to, after': (d) => {
    const body = d.body();
    return one(`[[${d.said()},]] according to ${body}.`, body);
  },
  group: (d) => one(`Residents said the wall was [[${d.piece()}]].`, 'residents'),
  'goes on': (d) => {
    const { name } = d.person();
    return both(`[[${d.said()},]] ${name} ${d.verb()}. [[${d.said()}.]]`, name, name);
  },
  interrupted: (d) => {
    const { name } = d.person();
    return both(`[[${d.said()},]] said ${name}, [[and ${lower(d.said())}.]]`, name, name);
  },
  'short name': (d) => {
    const { name, last } = d.person();
    return one(`${name} was the first to speak. [[${d.said()},]] ${last} ${d.verb()}.`, name);
  },
  pronoun: (d) => {
    const { name, she } = d.person();
    return both(`[[${d.said()},]] ${name} said. [[${d.said()},]] ${she} added.`, name, name);
  },
  'pronoun of one of two': (d) => {
    const [first, second] = [d.person(), d.person()];
    return one(`${first.name} met ${second.name} at the dam. [[${d.said()},]] ${first.she} said.`, null);
  },
  'pronoun of nobody': (d) => one(`It was late. [[${d.said()},]] they said.`, null),
  'nobody named': (d) => one(`A sign hung on the gate. [[${d.said()}.]]`, null),
  'no verb': by((n, d) => `${n} was blunt. [[${d.said()}.]]`),
  'introduced a paragraph before': by((n, d) => `${n} told the council:\n\n[[${d.said()}.]]`),
  'over paragraphs': (d) => {
    const { name } = d.person();
    const spoken = both(`[[${d.said()},]] ${name} said. [[${d.said()}.\n\n[[${d.said()}.]]`, name, name);
    return { ...spoken, speakers: [...spoken.speakers, keyOf(name)] };
  },
  nested: by((n, d) => `[[He called it ‘a small leak’ on Monday,]] ${n} ${d.verb()}.`),
  measure: by((n, d) => `The pipe is 6" wide. [[${d.said()},]] ${n} ${d.verb()}.`),
  apostrophes: by((n, d) => `The farmers' fields weren't dry. [[${d.said()},]] ${n} ${d.verb()}.`),
  unbalanced: by((n, d) => `The report “was late and left out. [[${d.said()},]] ${n} ${d.verb()}.`),
  'scare quotes': () => ({
    text: 'The so-called “leak” filled a whole cellar, and “repairs” took a year.',
    speakers: [],
  }),
  'long scare quotes': () => ({
    text: 'The paper printed “the new plan for the river” on its back page.',
    speakers: [],
  }),
  'title of a book': (d) => ({
    text: `${d.person().name} wrote “The Long Way Down the River” in Korda.`,
    speakers: [],
  }),
  'one word': (d) => ({
    text: `“Never,” ${d.person().name} said.`,
    speakers: [],
  }),
};

/** Puts the marks in; an inner “[[” without its “]]” stays open. */
function marked({ text, speakers }: Written, [open, close]: readonly [string, string]): PlantedArticle {
  const truth: Planted[] = [];
  const whole = text.replaceAll('[[', open).replaceAll(']]', close);
  const pieces = text.split('[[').slice(1);
  pieces.forEach((piece, index) => {
    const inside = piece.includes(']]') ? piece.slice(0, piece.indexOf(']]')) + close : (piece.split('\n\n')[0] ?? '');
    truth.push({ text: open + inside, speaker: speakers[index] ?? null });
  });
  return { text: capital(whole), truth };
}

const TWICE_MARKED: ReadonlySet<string> = new Set([
  'nested',
  'measure',
  'unbalanced',
  'apostrophes',
  'over paragraphs',
]);

/** Articles of some paragraphs each, every template `times` times, between paragraphs that quote nobody. */
export function plantedArticles(
  times: number,
  chance: Below,
): (PlantedArticle & { readonly templates: readonly string[] })[] {
  const names = Array.from({ length: times }, () => Object.keys(TEMPLATES)).flat();
  for (let at = names.length - 1; at > 0; at--) {
    const other = chance(at + 1);
    [names[at], names[other]] = [names[other] ?? '', names[at] ?? ''];
  }
  const articles = [];
  for (let at = 0; at < names.length; at += 4) {
    const draw = new Draw(chance);
    const templates = names.slice(at, at + 4);
    const parts = templates.map((name) => {
      const template = TEMPLATES[name];
      if (!template) throw new Error(`There is no template “${name}”.`);
      return marked(template(draw), TWICE_MARKED.has(name) ? ['“', '”'] : draw.marks());
    });
    const text = parts
      .map((part) => part.text)
      .join('\n\nThe water fell by a hand over the day, and carts stood along the road.\n\n');
    articles.push({
      text,
      truth: parts.flatMap(({ truth }) => truth),
      templates,
    });
  }
  return articles;
}
