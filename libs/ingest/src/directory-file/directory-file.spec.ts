import { describe, expect, it } from 'vitest';
import { type DescribedSource, readOpml, readSourceCells, sourceCells, writeOpml } from './index.js';

const valueOf = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const HARD: DescribedSource = {
  facts: {
    ...{ name: 'Ferry; & “Quay” <Post>', initials: 'FQ', type: 'print', status: 'retired', country: 'NO' },
    ...{
      languages: ['nb', 'zh-Hant'],
      homepage: 'https://ferry.example/a?b=1&c=2',
      description: 'Line one.\nLine "two".\t=3',
    },
  },
  feeds: ['https://ferry.example/feed?a=1&b=2', 'https://ferry.example/atom'],
  aliases: ['a;b', 'back\\slash', 'ferry.example', 'صوت'],
  collections: ['North; coast'],
  ratings: [
    {
      dimension: 'leaning',
      value: 'left',
      rater: 'Rater; A',
      citation: '“Report”, p. 3',
      validFrom: '2020-01-01',
      validTo: null,
    },
    { dimension: 'ownership', value: 'the state', rater: null, citation: null, validFrom: null, validTo: null },
  ],
};
const BARE: DescribedSource = {
  facts: {
    ...{
      name: 'Bare',
      initials: 'BA',
      type: null,
      status: 'draft',
      country: null,
      languages: [],
      homepage: null,
      description: null,
    },
  },
  ...{ aliases: [], collections: [], ratings: [], feeds: [] },
};

describe('cells of an outlet', () => {
  it.each([HARD, BARE])('read back as the very same: $facts.name', (source) => {
    expect(valueOf(readSourceCells(sourceCells(source)))).toEqual(source);
  });

  it('that are not there change nothing; empty ones empty', () => {
    expect(valueOf(readSourceCells({ name: 'Post' })).facts).toEqual({ name: 'Post' });
    expect(valueOf(readSourceCells({ name: 'Post', country: '', languages: ' ' })).facts).toEqual({
      name: 'Post',
      country: null,
      languages: [],
    });
  });

  it.each([
    [{ name: '…' }, ['name']],
    [{}, ['name']],
    [{ name: 'A', type: 'blog', country: 'no' }, ['type', 'country']],
    [{ name: 'A', status: 'gone' }, ['status']],
    [{ name: 'A', initials: 'ABCDE', languages: 'english' }, ['initials', 'languages']],
    [{ name: 'A', homepage: 'javascript:alert(1)' }, ['homepage']],
    [{ name: 'A', aliases: 'B; ***' }, ['aliases']],
    [{ name: 'A', ratings: 'left' }, ['ratings']],
    [{ name: 'A', ratings: '[{"dimension":"leaning"}]' }, ['ratings']],
    [{ name: 'A', ratings: JSON.stringify([{ ...HARD.ratings[0], validTo: '2019-01-01' }]) }, ['ratings']],
  ])('%j is refused with every fault named', (cells, fields) => {
    const read = readSourceCells(cells);
    expect(read.ok ? [] : read.error.map(({ field }) => field)).toEqual(fields);
  });
});

describe('OPML', () => {
  it('comes back as the very same', () => {
    const rows = valueOf(readOpml(writeOpml([HARD, BARE])));
    expect(rows.map(({ cells }) => valueOf(readSourceCells(cells)))).toEqual([HARD, BARE]);
    expect(rows.map(({ line }) => line)).toEqual([7, 11]);
  });

  it('of another program: an outline with an address is an outlet, a folder a collection', () => {
    const text = `<opml version="1.0"><body><outline text="Valley">
      <outline text="Torch" xmlUrl="https://t.example/a.xml" htmlUrl="https://www.t.example/" category="/Press/Daily,Wire"/>
      <outline text="Torch Politics" xmlUrl="https://t.example/b.xml" htmlUrl="https://t.example/p"/>
      </outline><outline title="Bare" xmlUrl="https://b.example/f"/></body></opml>`;
    const rows = valueOf(readOpml(text));
    expect(rows.map(({ line, cells }) => [line, cells])).toEqual([
      [
        2,
        {
          name: 'Torch',
          homepage: 'https://www.t.example/',
          aliases: 't.example; Torch Politics',
          collections: 'Valley; Press / Daily; Wire',
          feeds: 'https://t.example/a.xml https://t.example/b.xml',
        },
      ],
      [4, { name: 'Bare', collections: '', feeds: 'https://b.example/f' }],
    ]);
  });

  it('that is none is refused', () => {
    expect(readOpml('<html><outline text="x" xmlUrl="y"/></html>')).toMatchObject({ ok: false });
  });
});
