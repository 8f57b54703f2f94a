import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskNames, namesInByline } from './index.js';

const shown = (text: string, ...names: string[]) => maskNames(text, names).replaceAll('\u2588', '#');

describe('maskNames', () => {
  it.each([
    ['whatever the case', 'The PORT RADIO said', ['Port Radio'], 'The #### ##### said'],
    ['written together or with a hyphen', 'PortRadio, port-radio', ['Port Radio'], '#########, ##########'],
    ['spaces where the name has none', 'Port Radio', ['PortRadio'], '#### #####'],
    [
      'an address and a handle',
      'see portradio.example or @PortRadio',
      ['Port Radio'],
      'see #########.example or @#########',
    ],
    ['a possessive', 'Port Radio’s crew', ['Port Radio'], '#### #####’s crew'],
    ['whole words only', 'Portly Radios transport radio', ['Port Radio', 'Port'], 'Portly Radios transport radio'],
    ['the longest name', 'the Port Radio News desk', ['Port', 'Port Radio News'], 'the #### ##### #### desk'],
    ['the shorter where the longer ends otherwise', 'Port Radio Hour', ['Port Radio News', 'Port'], '#### Radio Hour'],
    ['accents and their absence', 'Café Matín; cafe matin', ['Cafe Matin'], '#### #####; #### #####'],
    ['a decomposed accent', 'Cafe\u0301!', ['Café'], '#####!'],
    ['not over a paragraph’s end', 'to the Port\n\nRadio waves', ['Port Radio'], 'to the Port\n\nRadio waves'],
    ['over a line’s end', 'Port\nRadio', ['Port Radio'], '####\n#####'],
    ['letters beyond the basic plane, two code units each', '𝒜da wrote', ['𝒜da'], '#### wrote'],
    ['Cyrillic', 'Пишет «Речной вестник».', ['речной вестник'], 'Пишет «###### #######».'],
    ['Persian with a zero-width non-joiner', 'به گزارش خبر\u200cساحل', ['خبر ساحل'], 'به گزارش ########'],
    ['an Arabic prefix', 'وقالت والساحل وبالساحل', ['الساحل'], 'وقالت ####### ########'],
    ['a Hebrew prefix', 'נכתב בקול־החוף ולקול החוף', ['קול החוף'], 'נכתב ######### ##### ####'],
    ['Chinese inside a sentence', '据海岸日报社昨日报道', ['海岸日报'], '据####社昨日报道'],
    ['Japanese with Latin letters', '今日のabcニュースです', ['ABCニュース'], '今日の#######です'],
    ['no single character of such a script', '海岸と海', ['海'], '海岸と#'],
    [
      'one word where it is a name, not where it is a word',
      'Mail brought the mail; MAIL',
      ['Mail'],
      '#### brought the mail; ####',
    ],
    ['nothing', 'Port Radio', ['', ' ', '—'], 'Port Radio'],
  ])('masks %s', (_why, text, names, expected) => {
    expect(shown(text, ...names)).toBe(expected);
  });

  it('keeps length and white space, is idempotent, and leaves no whole name that stood between spaces', () => {
    const word = fc.stringMatching(/^[a-zäßŁ]{2,6}$/u);
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(text, fc.array(word, { minLength: 1, maxLength: 3 }), text, (before, words, after) => {
        const name = words.join(' ');
        const whole = `${before} ${name} ${after}`;
        const masked = maskNames(whole, [name]);
        expect(masked).toHaveLength(whole.length);
        expect(masked.replace(/\S/g, '')).toBe(whole.replace(/\S/g, ''));
        expect(masked.slice(before.length + 1, before.length + 1 + name.length)).toBe(name.replace(/\S/g, '\u2588'));
        expect(maskNames(masked, [name])).toBe(masked);
      }),
      { numRuns: 500 },
    );
  });
});

describe('namesInByline', () => {
  it.each([
    ['By Ana Ruz and Ben Ito, Port Radio', ['By Ana Ruz and Ben Ito, Port Radio', 'Ana Ruz', 'Ben Ito', 'Port Radio']],
    ['Ana Ruz', ['Ana Ruz']],
    ['آنا روز، بن ایتو', ['آنا روز، بن ایتو', 'آنا روز', 'بن ایتو']],
    [' — ', []],
  ])('%s', (byline, names) => {
    expect(namesInByline(byline)).toEqual(names);
  });
});
