import { expect, it } from 'vitest';
import { attributeQuotes } from './attribute-quotes.js';

/**
 * Written by hand to be difficult, before the rules were tried on them: under which key who speaks in each quotation,
 * in order. Afterwards only the notation was corrected: keys have no articles, three words with a mark are counted.
 */
const DIFFICULT: readonly (readonly [text: string, speakers: readonly (string | null)[]])[] = [
  ['Eda Brandt, who had warned of it twice, called the repair “a plaster on a broken leg.”', ['eda brandt']],
  ['“We were told,” said Jon Harrow, pausing, “that the water would be back by noon.”', ['jon harrow', 'jon harrow']],
  ['The mayor’s spokeswoman, Runa Tessel, said he was “resting and in good spirits.”', ['runa tessel']],
  ['A spokeswoman for Mr. Arendt said the minister “has nothing to add to this.”', ['spokeswoman for mr arendt']],
  ['Neither Voss nor Arendt would comment. “No one is answering the phone,” said a clerk.', ['clerk']],
  ['“It is over,” Mira Kostel told the teachers. “We go back on Monday,” she said.', ['mira kostel', 'mira kostel']],
  ['Mira Kostel thanked Leyla Sarran. “We go back on Monday,” she said.', [null]],
  ['The report, seen by the Courier, says the wall “cannot be called safe any longer.”', ['report']],
  ['A notice on the door read: “Closed until the water comes back.”', ['notice on door']],
  ['Quoting her grandmother, Dana Ilves said: “A river keeps no promises.”', ['dana ilves']],
  ['“If you ask me,” Harrow says, “nobody has read the plan.”', ['harrow', 'harrow']],
  ['Pavel Arendt said that, while the cost was high, doing nothing “would be dearer in the end.”', ['pavel arendt']],
  ['Pavel Arendt denied it; Tomas Lindqvar did not: “I signed the letter myself.”', ['tomas lindqvar']],
  ['“Why now?” asked one of the engineers. “Why not last year?”', ['one of engineers']],
  ['The union’s head in Korda, Mira Kostel, spoke of “a strike like no other.”', ['mira kostel']],
  ['“The gates hold,” Brandt, the chief engineer of the dam authority, wrote on Friday.', ['brandt']],
  ['In what Lindqvar called “a bad day for the valley,” the bridge was shut.', ['lindqvar']],
  ['Lindqvar, for his part, dismissed the figures as “numbers from a drawer.”', ['lindqvar']],
  [
    'The president, Irena Voss, and the minister, Pavel Arendt, met. “We agreed on nothing,” Arendt said.',
    ['pavel arendt'],
  ],
  ['“We agreed on nothing at all,” a source close to the president told the Ledger.', ['source close to president']],
  ['He said the “water was there for all,” and left.', [null]],
  ['“Nobody,” Sarran said, “nobody at all has the right to close a river.”', ['sarran']],
  ['“I’m not going to answer that,” said Voss’s brother, Emil.', ['voss brother']],
  ['Police in Silmouth said a man had been “taken in for his own safety.”', ['police']],
  ['The Valley Banner wrote that the closing was “theft by daylight.”', ['valley banner']],
  ['“Theft by broad daylight,” wrote the Valley Banner.', ['valley banner']],
  ['According to the letter, which the Torch has seen, the wall was “as good as new.”', ['letter']],
  ['As Ilves put it: “A dam is a promise to those below.”', ['ilves']],
  ['“A dam is a promise,” as Dana Ilves once put it.', ['dana ilves']],
  [
    'Asked whether he would step down, the mayor of Ostrev Mills shook his head. “I have a town to run,” he said.',
    [null],
  ],
  ['Jon Harrow shook his head when asked. “I have a town to run,” he said.', ['jon harrow']],
  ['“My father’s mill, my father’s land – all of it gone,” said Levan Quill, 61.', ['levan quill']],
  ["'We don't know who's next,' said the farmer's wife, Ilka Moor.", ['ilka moor']],
  ['The word “repairs” is on every poster; “repairs,” says Harrow, “is what they call it.”', ['harrow']],
  ['The film “A River Runs Through Korda” was shown at noon.', []],
  ['Her book, “What the Water Said to Me”, is out.', []],
  ['The 12" gauge stood at 6" when the guard wrote “all is quiet here”.', ['guard']],
  ['“Never,” he said.', []],
  [
    '“Let us be clear: the treaty stands,” Foreign Minister Leyla Sarran told reporters in Tarvin on Tuesday.',
    ['leyla sarran'],
  ],
  ['Prof. Samir Al-Sarif of the University of Korda: “The figures do not add up.”', ['samir al sarif']],
  ['Voss: “We will pay for every field.” Harrow: “With whose money?”', ['voss', 'harrow']],
  ['Farmers, many of them in tears, shouted “give us back the river” at the gates.', ['farmers']],
  ['The ministry, in a note sent at midnight, spoke of “a short break for repairs.”', ['ministry']],
  [
    '“We were lucky,” admitted Eda Brandt. Asked about the night of the flood, she paused. “Very, very lucky indeed.”',
    ['eda brandt', 'eda brandt'],
  ],
  ['The court found that the closing was “neither needed nor lawful” and ordered the gates opened.', ['court']],
  [
    '“The court was right,” Lindqvar said of the ruling, which Arendt has called “an error of law and fact.”',
    ['lindqvar', 'arendt'],
  ],
];

/** The figures that docs/methods.md quotes. */
const report = (lines: string): void => void process.stdout.write(`${lines}\n`);

it('reads most of what was written to be difficult', () => {
  const wrong: string[] = [];
  let [expected, right, given] = [0, 0, 0];
  for (const [text, speakers] of DIFFICULT) {
    const found = attributeQuotes(text, 'en').map(({ speaker }) => speaker?.key ?? null);
    expected += speakers.length;
    given += found.length;
    right += speakers.filter((speaker, at) => at < found.length && found[at] === speaker).length;
    if (JSON.stringify(found) !== JSON.stringify(speakers)) wrong.push(`${text}\n    → ${JSON.stringify(found)}`);
  }
  const all = DIFFICULT.length;
  report(
    `${all - wrong.length} of ${all} difficult sentences right; quotations: ${right} right of ${given} found and ${expected} written\n${wrong.join('\n')}`,
  );
  expect(all).toBeGreaterThanOrEqual(40);
  expect(all - wrong.length).toBeGreaterThanOrEqual(FLOOR);
});

/** What is reached: a rule made worse is noticed. */
const FLOOR = 43;
