import { formMap, wordSet, type LanguageRules } from './language-rules.js';
import { SPANISH_VERBS, SPANISH_VERBS_ALSO_NOUNS } from './reporting-verbs-spanish.js';

const INDEFINITE = 'un una unos unas otro otra otros otras algunos algunas varios varias muchos muchas dos tres';
const LINKING = 'de del para';
const AUXILIARY =
  'es son era eran fue fueron ser sido ha han había habían está están estaba estaban puede pueden va van';

/** Simple rules: the verb stands beside the quotation, its subject beside the verb. */
export const SPANISH: LanguageRules = {
  verbs: SPANISH_VERBS,
  verbsAlsoNouns: SPANISH_VERBS_ALSO_NOUNS,
  participle: /ndo$/,
  accordingTo: [['según'], ['de', 'acuerdo', 'con'], ['en', 'palabras', 'de']],
  invertsAnywhere: true,
  pronouns: formMap({
    he: 'él',
    she: 'ella',
    other: 'ellos ellas ello yo nosotros nosotras usted ustedes',
  }),
  determiners: wordSet(
    `el la los las este esta estos estas ese esa su sus mi nuestro nuestra todos todas ${INDEFINITE}`,
  ),
  indefinite: wordSet(INDEFINITE),
  linking: wordSet(LINKING),
  prepositions: wordSet(`${LINKING} a al en con por sobre contra entre desde hasta hacia sin tras durante ante bajo`),
  attaching: wordSet('en con desde'),
  conjunctions: wordSet('y e o u pero sino ni'),
  relatives: wordSet('quien quienes cual cuales'),
  boundaries: wordSet('que cuando mientras porque como si donde aunque quien quienes cual cuales pues'),
  passive: wordSet('es son fue fueron ser sido'),
  by: 'por',
  inPlace: 'en',
  and: 'y',
  that: 'que',
  fillers: wordSet(`${AUXILIARY} no también ayer hoy luego después además ya siempre nunca así se le les lo nos me`),
  adverb: /^\p{Ll}{2,}mente$/u,
  verbLike: /(?:[aei]ron|[^aeiou]ó|ando|iendo)$/,
  verbLikeWords: wordSet(AUXILIARY),
  titles: formMap({
    he: 'sr sr. señor don presidente ministro alcalde senador gobernador director portavoz rey',
    she: 'sra sra. señora doña presidenta ministra alcaldesa senadora gobernadora directora reina',
    other: 'dr dr. dra dra. lic lic. ing ing. juez general coronel fiscal',
  }),
  particles: wordSet('de del la las los y van von'),
  calendar: wordSet(
    `lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre
    octubre noviembre diciembre`,
  ),
  bodies: wordSet('ministerio gobierno partido consejo universidad banco tribunal comisión policía ayuntamiento'),
  occasions: wordSet(
    `entrevista rueda prensa comunicado discurso reunión carta mensaje conferencia día semana mes año mañana tarde noche`,
  ),
  groups: wordSet('fuentes vecinos expertos agricultores autoridades funcionarios testigos manifestantes críticos'),
  small: wordSet('el la los las de del y o a al en con por para un una que'),
};
