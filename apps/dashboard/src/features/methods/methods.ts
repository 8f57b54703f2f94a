export interface Method {
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
  readonly formula: string;
  readonly example: string;
  readonly undefined: string;
  readonly source: string;
}

/** The text of the Methods page; the formulas are those of libs/statistics, framing, comparison and reuse. */
export const METHODS: readonly Method[] = [
  {
    id: 'coding',
    name: 'Present or absent: the coding rule',
    meaning:
      'Several coders judge the same article and may disagree. A frame counts as present in an article when more coders said present than absent. A tie decides nothing: the article leaves n for this frame and is counted as undecided. A coder is counted once per article and frame, however many spans were marked. In a codebook with explicit absence only a coder who said present or absent counts; with implied absence a coder who coded the article and did not mark the frame said absent.',
    formula:
      'present(article, frame)  =  p > a\nundecided                =  p = a\np, a = number of coders who said present, absent',
    example:
      'Coder A present, coder B absent, coder C present: 2 > 1, so present. With A and B alone: 1 = 1, undecided, not in n.',
    undefined: 'Not coded is neither present nor absent: such an article is not in n.',
    source: 'Majority rule as stated here; agreement between coders is reported separately and is not implied by it.',
  },
  {
    id: 'shares',
    name: 'Frame share with Wilson interval',
    meaning:
      'The share of an outlet’s coded articles in which a frame is present, with a 95 % interval. The interval keeps within 0 and 1 and stays honest for small n, where most single events are. It treats articles as independent draws; reprints of one agency text are not, so read narrow intervals over wire copy with care. The screen shows value, interval and n in one order: 38 % [28–47] n 96.',
    formula:
      'p = k / n,  z = 1.959964\n             p + z²/2n  ±  z · √( p(1−p)/n + z²/4n² )\nlow, high = ─────────────────────────────────────────\n                          1 + z²/n',
    example: 'k = 81 of n = 263: p = .308, interval [.2553, .3662]. k = 0 of n = 10: 0 % [0–28].',
    undefined:
      'n = 0: no value (NO_CODED_ARTICLES), drawn hatched; never 0 %. An interval wider than half the scale is drawn pale.',
    source:
      'Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association, 22, 209–212.',
  },
  {
    id: 'contrast',
    name: 'Frame contrast',
    meaning:
      'How outlets differ in their frames over many events. A cell is a share of an outlet’s coded articles with an interval over events: articles on one event share its facts, so events and not articles are drawn again. Tests look within events: does an outlet have the frame more or less often than the others on the same events? All tests of one contrast are adjusted together, and the line under the drawing says how many they are and how many events inform them. The mix of frames is compared by its divergence, beside what chance alone would give.',
    formula:
      'OR = Σ ad/n / Σ bc/n over events, [a b; c d] = [with; without] × [outlet; others]\nχ² = (|Σ(a − E)| − ½)² / ΣV; exact where min(Σ(E − least), Σ(most − E)) < 5\nshuffles within events: p = (1 + #{T* ≥ T}) / (B + 1)\nadjusted p: Benjamini–Hochberg over all tests of the contrast',
    example:
      'Three events [1 0; 0 2], [2 0; 0 1], [0 1; 1 1]: OR = (2/3 + 2/3 + 0) / (1/3) = 4; Σa = 3, at least as unlikely are 7 of 27 arrangements: p = .259.',
    undefined:
      'No event in which the frame is neither in all nor in no article (NO_INFORMATIVE_STRATA): no ratio and no p. All events alike (NO_VARIATION): no interval over events; Wilson’s is shown with *. Fewer than 20 events: †.',
    source:
      'Mantel & Haenszel (1959); Robins, Breslow & Greenland (1986); Mantel & Fleiss (1980); Benjamini & Hochberg (1995); Hesterberg (2015), The American Statistician 69; Lin (1991).',
  },
  {
    id: 'alpha',
    name: 'Agreement between coders: Krippendorff’s α',
    meaning:
      'How far coders agree on a frame beyond what chance would give, for any number of coders and with units some did not code. 1 is perfect, 0 what chance gives, below 0 worse. Its 95 % interval comes from drawing units again, 1,000 times, with a seed. The verdict looks at the lower end: .800 and more reliable, .667 and more tentative, else not established. Prevalence, percent agreement and α are read together: a rare frame can be alike in 85 of 100 units and still have α near 0. Adjudicated and practice codings never enter.',
    formula:
      'α = 1 − D_o / D_e\nD_o = (1/n) Σ_u Σ_ij n_ui (n_uj − [i = j]) δ²_ij / (m_u − 1)\nD_e = Σ_ij n_i n_j δ²_ij / (n (n − 1))',
    example: 'Two coders, 13 units: 11 × (A, A), (A, B), (A, C). 85 % alike; D_o = .154, D_e = .151, α = −.020.',
    undefined:
      'One coder (NEEDS_TWO_CODERS), no unit judged by two (NO_PAIRABLE_UNITS), or one and the same answer throughout (NO_VARIATION): no value, never 1.',
    source:
      'Krippendorff, K. (2011). Computing Krippendorff’s alpha-reliability. Thresholds: Krippendorff (2004), Content Analysis, p. 241. Standard errors: Gwet, K. L. (2014), Handbook of Inter-Rater Reliability.',
  },
  {
    id: 'delay',
    name: 'Delay after the first report',
    meaning:
      'Minutes between the earliest dated article of the event, among all its outlets and not only those shown, and the earliest article of this outlet. It says when a text was published, not who knew first.',
    formula: 'delay(outlet) = first(outlet) − first(event)',
    example: 'First report 12 March 06:10; the outlet’s first article 12 March 07:30: + 1 h 20.',
    undefined:
      'An article with a day but no time has no delay (DAY_PRECISION); an undated one has none either (NO_DATE) and stands last.',
    source: 'Definition of this product.',
  },
  {
    id: 'shared',
    name: 'Shared text',
    meaning:
      'How much of one article stands word for word in another, counted in runs of five words (shingles). Containment has a direction: a short brief cut from a long agency text is contained in it wholly, but not the other way round. “82 % also in KA” in a column says that 82 % of the runs of this outlet’s article stand in KA’s too; the other direction is told beside it. What both have between quotation marks is counted apart, and what an outlet prints under everything is left out. Within an event every pair is compared; in the rest of the corpus pairs are told that share a tenth of the shorter text. Articles that share eight tenths of the shorter text are one text where copies are counted once. It measures overlap and not copying: both may quote the same statement, and rewriting with other words, which is most of it, is not seen.',
    formula:
      'S(x) = set of all runs of 5 words of x\ncontainment of a in b = |S(a) ∩ S(b)| / |S(a)|\nJaccard of a and b = |S(a) ∩ S(b)| / |S(a) ∪ S(b)|',
    example: 'a has 9 words, so 5 runs; 3 of them stand in b: containment 3 / 5 = 60 %.',
    undefined:
      'A text of fewer than five words has no runs and no value. Before the measure has run: “not measured yet”.',
    source:
      'Broder, A. Z. (1997). On the resemblance and containment of documents. Proceedings of SEQUENCES ’97, 21–29. Five-word runs for news: Nicholls, T. (2019). International Journal of Communication, 13.',
  },
  {
    id: 'keyness',
    name: 'Words that set two sets of articles apart',
    meaning:
      'Which words one set of articles uses more than another, for its size. The list is in the order of log-odds z, which keeps rare words from the top. Beside it stand how often and in how many articles and events the word occurs, how evenly (DP 0 and D 1: everywhere alike), how many times as frequent it is (log ratio, interval over events), and p from shuffling who wrote what within each event, adjusted over all words tested. A word of one event is a word of that event: look at its events and its concordance before saying anything of it. G² and χ² rank; their p would take words for independent draws and is not shown.',
    formula:
      'δ = ln[(y₁+α)/(n₁+α₀−y₁−α)] − ln[(y₂+α)/(n₂+α₀−y₂−α)]\nz = δ / √(1/(y₁+α) + 1/(y₂+α)),  α = α₀ (y₁+y₂)/(n₁+n₂),  α₀ = n₁+n₂ unless said otherwise\nlog ratio = log₂((y₁/n₁)/(y₂/n₂))',
    example:
      '“dam” 3 of 10 words in A, 1 of 20 in B: α₀ 30, α 4, δ = ln(7/33) − ln(5/45) = .647, z = 1.10; log ratio 2.58.',
    undefined:
      'No p where no event has articles of both sets (NO_SHARED_EVENTS) or where shuffling changes nothing (NO_VARIATION_WITHIN_EVENTS). No interval of the log ratio where a side lacks the word.',
    source:
      'Monroe, B. L., Colaresi, M. P. & Quinn, K. M. (2008). Fightin’ words. Political Analysis, 16. Westfall, P. H. & Young, S. S. (1993). Resampling-based multiple testing. Storey, J. D. & Tibshirani, R. (2003). PNAS, 100.',
  },
  {
    id: 'omissions',
    name: 'Statements, and what is left out',
    meaning:
      'Sentences of different outlets that share rare words, names and numbers are put together; what two outlets say is a statement. A cell tells whether an outlet says it. A short text says less, so silence is judged against length: the outlet’s words are so many chances to say the statement, at the rate at which the others do. “Not said” is explained by length; “not said, though expected” is more likely said than not at that length, and is a list to read; “leaves out” goes beyond length over the whole matrix, or was confirmed by a person. With fewer than about fifteen outlets one silence alone can hardly go beyond chance. Nothing here says that anything was left out on purpose.',
    formula:
      'p(silence) = E[(1 − q)^e · L(q)] / E[L(q)],  e = words / mean words\nL(q) = Π over the other outlets that say it of 1 − (1 − q)^e, over those that do not of (1 − q)^e\nadjusted over the matrix as Benjamini–Hochberg, expected calls counted in 20,000 drawn rows',
    example:
      'Three others of mean length say it, all rates equally likely: p = (1/4 − 1/5) / (1/4) = .20; for an outlet of twice the length (1/60) / (1/4) = .067. On planted events not tuned on: sentences put together with precision .855 and recall .787, silent cells .856 and .859, 215 of 237 facts dropped on purpose found silent, 161 though expected, 8 established.',
    undefined:
      'Fewer than two others say it: no probability (NEEDS_TWO_OTHERS). No text in a language of the statement: not compared (OTHER_LANGUAGE). Without shared statements: NO_STATEMENTS, ONE_OUTLET, NO_SHARED_LANGUAGE or NO_TEXTS.',
    source:
      'Dilution model: Fisher, R. A. (1922), Philosophical Transactions A 222, 309–368; McCullagh & Nelder (1989), § 1.2.4. Benjamini & Hochberg (1995). Of 30 statements read in real news 22 were right; read by one developer, not validated.',
  },
  {
    id: 'names',
    name: 'Names: who calls it what',
    meaning:
      'A concept is a thing in the world; its names are what texts call it, equal in rank. A name is written as patterns of words. Where names overlap the longest counts, every stretch of text once. A mention that touches words in quotation marks is counted apart, because who quotes a name has not adopted it; so are headlines. The share of a name is its mentions among all mentions of the concept, by outlet. Mentions of one event belong together, so the interval draws events; within one event it draws articles. Where all of them agree the interval is Wilson’s over so many events. Who wrote a name first is its first dated article in this corpus. Names are suggested where sentences of two outlets share most of their words and differ in that place; a person decides.',
    formula:
      'share(name) = k / n\nk = mentions of the name,  n = mentions of all names\ninterval: clusters drawn with replacement, Σk / Σn each time, 2.5 % and 97.5 %',
    example:
      'Three events with 3 of 4, 1 of 2 and 0 of 4 mentions: 4 / 10 = 40 % [0–75]. All 51 mentions of four events alike: 100 % [51–100].',
    undefined:
      'An outlet that never names the concept has no share (NEVER_NAMED), nor has one that only quotes it or has it in headlines (NOT_NAMED_HERE). One text with several names has a share and no interval (NEEDS_TWO_CLUSTERS). Reported speech without quotation marks counts as own words.',
    source:
      'Definition of this product. Interval: Davison & Hinkley (1997), Bootstrap Methods and their Application, § 3.8; Wilson (1927). Collocates: Rychlý (2008), log Dice. Suggestions reach recall .996 and precision .918 on planted corpora not used to choose their rules, see docs/methods.md.',
  },
  {
    id: 'concordance',
    name: 'Words in context: concordance',
    meaning:
      'Every place where the words looked for stand, with some words to the left and right, cut out of the stored text. Words are those of the search, letter case and accents apart; the longest term at each place is shown once. Lines sorted by date run through all articles. Sorting by the words beside a word, or by outlet, reads at most 2,000 articles: where more have the word, a sample that the seed decides is sorted, and the count says “at least”. In right-to-left texts the left side is what comes before in reading order.',
    formula: 'L1, L2, L3 = first, second, third word before\nR1, R2, R3 = first, second, third word after',
    example:
      '“The old dam wall held. Below the dam, the valley waits.” dam, one word each side: old [dam] wall; the [dam], the. By L1: old, the.',
    undefined: 'A line without a word at the place it is sorted by comes last.',
    source: 'Keyword in context as in Sinclair, J. (1991). Corpus, Concordance, Collocation. Oxford University Press.',
  },
  {
    id: 'collocates',
    name: 'Words beside a word: collocates',
    meaning:
      'Words that stand within s words of a word, inside its sentence, paragraph or article, more often than evenly spread words would. Each place counts once, also between two occurrences. E is multiplied by the span: the mean number of places near an occurrence as it is, at most 2 s. logDice compares with both words’ frequencies and not with the size of the text; PMI favours rare words, t frequent ones, MI3 stands between; G² compares near with far places. All are rankings, none is a test.',
    formula:
      'E = f(node) · f(c) · span / N\nlogDice = 14 + log₂(2 O / (f(node) + f(c)))\nPMI = log₂(O / E)   MI3 = log₂(O³ / E)   t = (O − E) / √O\nG² = 2 Σ O ln(O/E) over four cells: c and others, near and far',
    example:
      '“red dam red blue blue blue red blue”, one word each side: 7 places, 2 near, both red; red 3 times. E = 2 · 3 / 7 = .857, PMI 1.22, logDice 14.',
    undefined: 'A word that never met the other (NEVER_TOGETHER) has no value; G² has none where no place is far.',
    source:
      'Evert, S. (2008). Corpora and collocations. Rychlý, P. (2008). A lexicographer-friendly association score. Church, K. & Hanks, P. (1990). Computational Linguistics, 16, 22–29.',
  },
  {
    id: 'volume',
    name: 'Volume of an outlet',
    meaning:
      'Articles dated on each day, held against the days before: their weekdays, their level, and how unevenly they came. A day or more is called up, down or flat-lined when so many or so few articles would come by chance less than once in 100,000 such days (up: once in ten million), and the change is large: below .6 or above 1.7 times what was expected. A volume that lasts eight weeks is the new one. A flag stands wherever numbers of that outlet on those days are shown.',
    formula: 'few = P(X ≤ articles), many = P(X ≥ articles); X negative binomial with mean E = level · weekday',
    example:
      '20 articles a day as a rule, two days without: E = 40; at a spread of .05, P(X = 0) = (1 + 40 · .05)^(−1/.05) = 3^(−20) = 3 · 10⁻¹⁰: flat-lined.',
    undefined:
      'Watched from the sixth week on. A stop is told after two days from about 20 articles a day, after six weeks at 3 a week; below one a week it cannot be told from usual pauses. A fall to a third takes three to seven days.',
    source:
      'Negative binomial by moments after each day, windows of 2 to 91 days. Measured on simulated sources: docs/methods.md. Holidays are flagged too: they are changes of volume.',
  },
  {
    id: 'source-quality',
    name: 'What came from an outlet',
    meaning:
      'How often an outlet publishes and how good its rows are, computed when asked for. The pace looks at the 84 days up to its last article. Shares are of all its articles: without a date, dated more than a day later than the row came in, of fewer than 50 words. Refused rows named the outlet and were not stored.',
    formula:
      'a week = dated articles in the window / (min(84, max(7, last − first)) / 7)\nshare = articles of the kind / all articles',
    example: 'Six dated articles, the first 21 days before the last: 6 / (21 / 7) = 2 a week.',
    undefined: 'No article: no share. No dated article: no pace. Never 0 for want of data.',
    source: 'Counters of this product; limits are stated, not estimated.',
  },
  {
    id: 'ratings',
    name: 'Ratings by others',
    meaning:
      'What raters say of an outlet, kept as given with rater, source and days. One rater says one thing of one dimension for one day; the database refuses the rest. Raters who disagree stand side by side.',
    formula: 'holds on d  =  first day ≤ d ≤ last day, an open end always',
    example: 'Rater A says left for 2018–2020, rater B centre from 2019 on: as of 1 June 2019 both hold and disagree.',
    undefined: 'A rating without days is shown on every day and says so. Nothing is averaged.',
    source: 'Each rating names where it was published.',
  },
  {
    id: 'word-plot',
    name: 'Plot of words',
    meaning:
      'Up to 2,000 words of two sets, in turns the strongest of A, of B, and the most frequent. Each stands at its percentile of frequency among the words drawn, in B to the right and in A upwards. Words as frequent as one another stand side by side in alphabetical order, which means nothing. Filled dots are words of A by log-odds, hollow ones of B, large ones have an adjusted p below .05. Labels stand where there is room, the strongest first.',
    formula: 'x = percentile of f_B(w)   y = percentile of f_A(w)',
    example:
      'A word high on the left is frequent in A and rare or absent in B; one on the dashed line ranks alike in both.',
    undefined: 'A word that was not tested (too rare, left out) is not drawn; the search box says so.',
    source:
      'Kessler, J. S. (2017). Scattertext: a browser-based tool for visualizing how corpora differ. ACL demonstrations.',
  },
  {
    id: 'voices',
    name: 'Voices: direct quotations',
    meaning:
      'Who is quoted directly, at what length: the words between quotation marks by actor class or speaker, as a share of all words quoted by the outlet. What is reported in other words is not counted. Speakers and reporting verbs are found by rule, in English and more simply in Spanish; a pronoun is read as a person only when nobody else can be meant, else it stays unresolved and is shown as such. Actor classes are made by people. The interval draws whole events, or whole articles within one event.',
    formula: 'share(group) = words in quotations of the group / words in all quotations of the outlet',
    example: '12 and 8 words of one official, 10 of a mayor in no class, 10 of “they”: officials 20 / 40 = 50 %.',
    undefined:
      'No quotation: no share (NO_QUOTATIONS). One event or article only: a share without interval (NEEDS_TWO_CLUSTERS).',
    source:
      'Pareti, S. et al. (2013). Automatically detecting and attributing indirect quotations. EMNLP. Rules after textacy’s direct quotations; figures reached are in docs/methods.md. Read by one developer, not validated.',
  },
];
