import { formMap, wordSet, type LanguageRules } from './language-rules.js';
import { ENGLISH_VERBS, ENGLISH_VERBS_ALSO_NOUNS } from './reporting-verbs.js';

const INDEFINITE = `a an one another some several many two three four five six seven eight nine ten no few both other`;
const LINKING = `of for`;
const AUXILIARY = `is are was were be been being am has have had do does did will would shall should can could may might
must has hasn't hadn't didn't doesn't wasn't isn't`;

/** Irregular past forms and common presents: where one stands, the noun phrase before it is over. */
const VERB_LIKE = `went came took made gave held got left kept met ran rose fell saw stood sat spoke wrote knew felt
found lost won paid sent sold brought built bought thought taught caught fought led let put set cut hit shut spent
began broke chose drew drove ate flew grew hung rode shook threw wore became goes comes takes makes gives holds gets
leaves keeps meets runs sees stands knows feels wants seems appears remains says`;

export const ENGLISH: LanguageRules = {
  verbs: ENGLISH_VERBS,
  verbsAlsoNouns: ENGLISH_VERBS_ALSO_NOUNS,
  participle: /ing$/,
  accordingTo: [['according', 'to']],
  invertsAnywhere: false,
  pronouns: formMap({ he: 'he', she: 'she', other: 'they it i we you' }),
  determiners: wordSet(`the this that these those his her their its my our your all most each every ${INDEFINITE}`),
  indefinite: wordSet(INDEFINITE),
  linking: wordSet(LINKING),
  prepositions: wordSet(
    `${LINKING} at from with in on to by into over under about against between among near behind across along during
    outside inside within without before after since until through like than despite amid amidst per via toward towards upon onto off up
    down beyond below above except besides beneath throughout unlike versus`,
  ),
  attaching: wordSet('at from with in near to on'),
  conjunctions: wordSet('and but or nor yet so then &'),
  relatives: wordSet('who whom whose which'),
  boundaries: wordSet(
    `that when while because after before if as since where whereas although though until once unless whether how why
    what who which whom whose there here him them me us`,
  ),
  passive: wordSet('is are was were be been being'),
  by: 'by',
  inPlace: 'in',
  and: 'and',
  that: 'that',
  fillers: wordSet(
    `${AUXILIARY} not never also later then again now still just first once even only always often soon too earlier
    afterwards meanwhile today yesterday tonight himself herself themselves itself reportedly went on to quoted as
    heard further repeatedly instead nevertheless however`,
  ),
  adverb:
    /^(?!(?:ally|assembly|belly|beverly|billy|bully|connelly|connolly|daly|donnelly|emily|family|folly|healy|holly|kelly|kimberly|lilly|mcnally|molly|monopoly|polly|rally|reilly|reply|sally|supply|willy)$)\p{Ll}{2,}ly$/u,
  verbLike: /[^e]ed$/,
  verbLikeWords: wordSet(`${VERB_LIKE} ${AUXILIARY}`),
  titles: formMap({
    he: 'mr mr. sir lord king prince congressman chairman father brother',
    she: 'mrs mrs. ms ms. miss madam dame lady queen princess congresswoman chairwoman sister',
    other: `dr dr. prof prof. professor president minister mayor senator sen sen. rep rep. representative gov gov. governor
      secretary chairperson chair chief general gen gen. colonel col col. captain capt capt. lieutenant lt lt. sergeant sgt
      sgt. major officer judge justice pope rev rev. reverend bishop archbishop cardinal chancellor ambassador councillor
      deputy vice prime foreign sheriff attorney speaker leader commissioner inspector detective superintendent director
      premier prefect corporal adviser advisor aide manager principal pastor coach historian spokesman spokeswoman spokesperson engineer prosecutor candidate`,
  }),
  particles: wordSet('van von de der den del della di da dos du la le el al bin ibn ben ter ten af av zu'),
  calendar: wordSet(
    `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sept oct nov dec`,
  ),
  bodies: wordSet(
    `authority ministry council union agency department party committee commission board bank office court house
    senate congress parliament university institute association federation company corporation group bureau service
    army police alliance front movement league club times post news network journal courier banner ledger bulletin
    observer broadcasting network center centre foundation organization organisation society assembly cabinet
    government states nations kingdom republic mills vale bridge valley river city county street road administration
    tower square hall airport stadium park avenue lake island hotel hospital junction school college church museum theatre dam`,
  ),
  occasions: wordSet(
    `statement interview conference briefing hearing meeting rally speech email e-mail letter post tweet report call
    message news press time day week month year morning evening afternoon night town video response reply address
    broadcast phone telephone event visit session debate article column podium`,
  ),
  groups: wordSet(
    `officials police residents critics supporters opponents farmers teachers experts analysts protesters lawyers
    prosecutors investigators witnesses neighbours neighbors parents students workers doctors engineers scientists
    researchers republicans democrats authorities aides advisers advisors allies activists campaigners organisers
    organizers shopkeepers villagers journalists reporters observers sources others some many several both nobody
    everyone everybody someone somebody firefighters rescuers passengers unions ministers senators lawmakers mps
    conservatives liberals doctors nurses drivers owners economists diplomats soldiers`,
  ),
  small: wordSet('a an the of and or but nor for in on at to by with from as into over under up is it'),
};
