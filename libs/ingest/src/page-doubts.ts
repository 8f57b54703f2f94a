import { countWords } from '@parallax/text';
import type { StructuredArticle } from './html-json-ld.js';

export type PageDoubtCode = 'EMPTY' | 'TOO_SHORT' | 'PAYWALL' | 'CUT_OFF' | 'NEEDS_SCRIPT' | 'CONSENT';

/** Why the text of a page may not be the article, in words; nothing is refused for it. */
export interface PageDoubt {
  readonly code: PageDoubtCode;
  readonly sentence: string;
}

export interface DoubtedPage {
  readonly body: string;
  readonly structured: StructuredArticle | null;
  /** The page has a part that its builders call a paywall. */
  readonly hasPaywallPart: boolean;
  /** The last lines of the article before lines that are no text were taken out, and what stands in <noscript>. */
  readonly tail: string;
  readonly withoutScript: string;
}

const FEWEST_WORDS = 50;
/** A text longer than this is taken for the whole, whatever stands beside it. */
const LONGEST_BEGINNING = 2_000;
const CUT_SHARE = 0.6;

/** What is said where an article goes on for those who pay or sign in; a line a language. */
const PAY = phrases(`
to continue reading, subscribe to read, subscribe to continue, already a subscriber, subscribers only, for subscribers only, sign in to read
register to read, register to continue, become a member to read, this article is for subscribers, unlock this article, exclusive to subscribers
nur für abonnenten, exklusiv für abonnenten, mit abo weiterlesen, jetzt weiterlesen mit, bereits abonnent, um weiterzulesen
réservé aux abonnés, réservée aux abonnés, pour lire la suite, déjà abonné, il vous reste
solo para suscriptores, exclusivo para suscriptores, para seguir leyendo, ya eres suscriptor, ya es suscriptor
exclusivo para assinantes, só para assinantes, já é assinante, para continuar lendo, para continuar a ler
riservato agli abbonati, per continuare a leggere, sei già abbonato
alleen voor abonnees, voor abonnees, al abonnee, om verder te lezen
för prenumeranter, endast för prenumeranter, for abonnenter, kun for abonnenter, vain tilaajille
tylko dla prenumeratorów, tylko dla subskrybentów, aby czytać dalej
только для подписчиков, доступно по подписке, чтобы читать дальше, тільки для передплатників
abonelere özel, okumaya devam etmek için
للمشتركين فقط, اشترك لمتابعة القراءة, لمتابعة القراءة
ویژه مشترکان, برای ادامه مطلب
למנויים בלבד, להמשך קריאה
केवल सब्सक्राइबर, आगे पढ़ने के लिए
付费阅读, 订阅后阅读, 会员专享
有料会員, 会員限定, 続きを読むには
구독자 전용, 유료 회원`);
const SCRIPT =
  /\b(?:enable|activate|activer|activez|activar|aktivieren|requires?|attivare|ativar)\b.{0,40}javascript|javascript.{0,40}(?:enabled|disabled|aktivier|activ|attiv|ativ|включ|必要)|تفعيل.{0,20}جافا/iu;
const CONSENT = /\bcookies?\b|кук[иі]|ملفات تعريف الارتباط|クッキー|쿠키/giu;

function phrases(list: string): RegExp {
  return new RegExp(
    list
      .trim()
      .split(/\s*[,\n]\s*/)
      .join('|'),
    'iu',
  );
}

/** Rules in order of what they explain: the first ones say why the later ones hold too. */
export function doubtsOf(page: DoubtedPage): readonly PageDoubt[] {
  const words = countWords(page.body);
  const found: (PageDoubt | null)[] = [
    paywall(page),
    needsScript(page, words),
    consent(page, words),
    cutOff(page, words),
    words === 0
      ? { code: 'EMPTY', sentence: 'No text of an article was found.' }
      : words < FEWEST_WORDS
        ? {
            code: 'TOO_SHORT',
            sentence: `The text has ${words} ${words === 1 ? 'word' : 'words'}: too short for an article.`,
          }
        : null,
  ];
  return found.filter((doubt) => doubt !== null);
}

function paywall({ body, structured, hasPaywallPart, tail }: DoubtedPage): PageDoubt | null {
  if (body.length > LONGEST_BEGINNING) return null;
  const asked = PAY.exec(tail)?.[0];
  if (structured?.isFree === false) {
    return { code: 'PAYWALL', sentence: 'The page says it is not free to read; this may be its beginning only.' };
  }
  if (asked !== undefined)
    return { code: 'PAYWALL', sentence: `The text ends with “${asked}”: the rest may be for subscribers.` };
  return hasPaywallPart && body.length < LONGEST_BEGINNING / 2
    ? { code: 'PAYWALL', sentence: 'The page holds a paywall and little text; this may be its beginning only.' }
    : null;
}

const needsScript = ({ withoutScript, tail }: DoubtedPage, words: number): PageDoubt | null =>
  words < FEWEST_WORDS && SCRIPT.test(`${withoutScript}\n${tail}`)
    ? { code: 'NEEDS_SCRIPT', sentence: 'The page builds its text by script, which is not run here.' }
    : null;

/** A notice of cookies in place of an article names them again and again. */
const consent = ({ body }: DoubtedPage, words: number): PageDoubt | null =>
  words < FEWEST_WORDS * 6 && (body.match(CONSENT)?.length ?? 0) > Math.max(1, words / 40)
    ? { code: 'CONSENT', sentence: 'The text is a notice about cookies, not an article.' }
    : null;

function cutOff({ structured }: DoubtedPage, words: number): PageDoubt | null {
  const told = structured?.wordCount ?? null;
  return told !== null && words < told * CUT_SHARE
    ? { code: 'CUT_OFF', sentence: `The page says it has ${told} words; ${words} were found.` }
    : null;
}
