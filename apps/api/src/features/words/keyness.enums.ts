import { registerEnumType } from '@nestjs/graphql';

export const KeynessMeasure = {
  LOG_ODDS: 'log-odds',
  G2_FOUR_CELL: 'g2-four-cell',
  G2_TWO_TERM: 'g2-two-term',
  CHI_SQUARED: 'chi-squared',
  LOG_RATIO: 'log-ratio',
  SHUFFLED_Z: 'shuffled-z',
} as const;
registerEnumType(KeynessMeasure, {
  name: 'KeynessMeasure',
  description: 'What words are put in order by.',
  valuesMap: {
    LOG_ODDS: { description: 'Log-odds with informative Dirichlet prior, as z.' },
    G2_FOUR_CELL: {
      description: 'Log-likelihood over four cells (Dunning). A ranking, not a test: words are no draws.',
    },
    G2_TWO_TERM: { description: 'Log-likelihood of the word’s own two cells (Rayson), as UCREL’s wizard gives it.' },
    CHI_SQUARED: { description: 'Pearson’s χ² without correction.' },
    LOG_RATIO: { description: 'Binary logarithm of the ratio of rates: an effect size, extreme for rare words.' },
    SHUFFLED_Z: { description: 'The statistic of the permutation test: the difference within events.' },
  },
});

export const LabelShuffle = {
  OUTLETS_WITHIN_EVENTS: 'outlets-within-events',
  ARTICLES_WITHIN_EVENTS: 'articles-within-events',
  EVENTS: 'events',
} as const;
registerEnumType(LabelShuffle, {
  name: 'LabelShuffle',
  description: 'What changes sides in the permutation test.',
  valuesMap: {
    OUTLETS_WITHIN_EVENTS: { description: 'All that an outlet wrote on an event, within that event.' },
    ARTICLES_WITHIN_EVENTS: { description: 'Single articles, within their event.' },
    EVENTS: { description: 'Whole events: for sets that share none, such as two periods.' },
  },
});

export const KeynessSideName = { A: 'A', B: 'B' } as const;
registerEnumType(KeynessSideName, {
  name: 'KeynessSideName',
  description: 'One of two sets of articles.',
  valuesMap: { A: { description: 'The first set.' }, B: { description: 'The second set.' } },
});
