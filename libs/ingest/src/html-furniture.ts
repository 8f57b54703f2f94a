import { endsOpenly, isPageChrome } from '@parallax/text';
import type { FoundBlock } from './html-blocks.js';

/** What leads away from a text; a line a language. */
const ELSEWHERE = phrases(`
read more, read also, read next, see more, see also, see related, related, related articles, related stories, related news, don't miss, don’t miss
also read, watch, watch now, more on, more from, more about, click here, subscribe, sign up, follow us, recommended, continue reading, you may also like
mehr zum thema, mehr dazu, lesen sie auch, lesen sie mehr, siehe auch, auch interessant, weiterlesen, zum thema
à lire aussi, lire aussi, à lire, voir aussi, lire la suite, sur le même sujet, abonnez-vous
lea también, lee también, leer también, leer más, ver también, te puede interesar, suscríbete, suscríbase, más información
leia também, leia mais, veja também, saiba mais, assine
leggi anche, leggi tutto, leggi di più, vedi anche, iscriviti
lees ook, lees meer, lees verder, bekijk ook
läs också, läs mer, les også, læs også, lue myös
czytaj także, czytaj też, czytaj więcej, zobacz też, zobacz także
читайте также, читать далее, смотрите также, подписывайтесь
читайте також, дивіться також
ayrıca okuyun, devamını oku, ilgili haber, bunlar da ilginizi çekebilir
اقرأ أيضا, اقرأ أيضًا, اقرأ المزيد, إقرأ أيضا, شاهد أيضا
بیشتر بخوانید, همچنین بخوانید, مطالب مرتبط
קראו גם, קרא גם, קרא עוד, כתבות נוספות
यह भी पढ़ें, ये भी पढ़ें, और पढ़ें
相关阅读, 延伸阅读, 相关新闻, 推荐阅读
関連記事, 続きを読む, あわせて読みたい
관련기사, 관련 기사, 더 보기`);

/** Who worked on it and where to write: the end of a text, not part of what it says. */
const CREDITS =
  /^[([]?(?:additional |with )?(?:reporting|writing|editing|compiled|edited|reported|written) by\b|\bcontributed (?:reporting|to this (?:report|story|article))\b|^(?:follow|write to|reach|contact|email|e-mail|tweet)\b.{0,120}(?:@|twitter|facebook|https?:|instagram)|^(?:copyright|©|\(c\))|\ball rights reserved\b|^(?:photo|image|picture|foto|quelle|source|fuente|fonte|crédit photo)s?\s*:/iu;

const LEAST_LINKED = 0.9;
const LONGEST_LINE = 160;
const LAST = 4;

function phrases(list: string): RegExp {
  const all = list
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter(Boolean);
  return new RegExp(`^[\\p{P}\\p{S}\\s]*(?:${all.join('|')})(?=[\\s\\p{P}\\p{S}]|$)`, 'iu');
}

/** Takes lines out that stand among the paragraphs of an article and are none of it. */
export function withoutFurniture(found: readonly FoundBlock[], title: string): readonly FoundBlock[] {
  const kept = found.filter((block) => !isPageChrome(block.text) && !leadsElsewhere(block));
  const first = kept.findIndex((block) => !isHeadMatter(block, title));
  return withoutTail(first < 0 ? kept : kept.slice(first));
}

function leadsElsewhere({ text, linked, kind }: FoundBlock): boolean {
  if (text.length > LONGEST_LINE * 2) return false;
  if (ELSEWHERE.test(text))
    return linked >= 0.3 || /^[^.]{0,30}:/.test(text) || (text.length <= 40 && endsOpenly(text));
  return kind === 'paragraph' && linked >= LEAST_LINKED && isShouted(text);
}

/** Four words or more, all in capitals. */
const isShouted = (text: string): boolean =>
  text === text.toUpperCase() && text !== text.toLowerCase() && text.split(' ').length >= 4;

/** Title, date, byline or address, as they stand above a text. */
function isHeadMatter({ text, linked }: FoundBlock, title: string): boolean {
  if (text.length > LONGEST_LINE) return false;
  if (text === title || /^https?:\S+$/.test(text) || linked >= LEAST_LINKED) return true;
  return isDateLine(text) || (/^(?:by|von|par|por|di|door|av)\s/i.test(text) && text.length <= 80 && endsOpenly(text));
}

/** A year and another number in a line that ends no sentence. */
const isDateLine = (text: string): boolean =>
  text.length <= 100 &&
  /(?<!\d)(?:19|20)\d\d(?!\d)/.test(text) &&
  (text.match(/\d+/g)?.length ?? 0) >= 2 &&
  endsOpenly(text);

function withoutTail(blocks: readonly FoundBlock[]): readonly FoundBlock[] {
  const from = Math.max(1, blocks.length - LAST);
  const kept = blocks.filter((block, at) => at < from || !isTailMatter(block));
  while (kept.length > 1 && kept.at(-1)?.kind === 'heading') kept.pop();
  return kept;
}

const isTailMatter = ({ text, linked }: FoundBlock): boolean =>
  (text.length <= LONGEST_LINE * 2 && CREDITS.test(text)) || (text.length <= LONGEST_LINE && linked >= LEAST_LINKED);
