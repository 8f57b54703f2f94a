import { endsOpenly } from './lines.js';
import { tokenise } from './tokenise.js';

const MAX_LENGTH = 60;

/** What buttons, links and marks of pages say; a line a language. */
const PHRASES = `
ad, advertisement, back to top, back to top button, close, comments, copy link, email, follow us, go to top, home, leave a comment
log in, menu, print, print this article, print this page, read more, related articles, scroll to top, search, share, share this
share this article, sign in, skip to content, skip to main content, subscribe, top, tweet
anzeige, drucken, nach oben, teilen, zum inhalt springen
aller au contenu, haut de page, imprimer, partager, publicité, retour en haut
compartir, imprimir, ir arriba, publicidad, saltar al contenido, volver arriba
ir para o conteúdo, partilhar, voltar ao topo
condividi, pubblicità, stampa, torna su
delen, terug naar boven
başa dön, paylaş, yazdır, yukarı çık
вернуться наверх, наверх, печать, поделиться, реклама
вгору, поділитися
العودة إلى الأعلى, زر الذهاب إلى الأعلى, طباعة, مشاركة
اشتراک گذاری, بازگشت به بالا, چاپ, دکمه بازگشت به بالا
הדפסה, חזרה למעלה, שתף
ऊपर जाएं, साझा करें
分享, 打印, 返回顶部
トップへ戻る, ページの先頭へ
맨 위로`;

function keyOf(phrase: string): string {
  return tokenise(phrase)
    .map((token) => token.form)
    .join(' ');
}

const KEYS = new Set(PHRASES.split(/[,\n]/).map(keyOf).filter(Boolean));

/** True when a line by itself is a button, link or mark of the page around a text. */
export const isPageChrome = (line: string): boolean =>
  line.length <= MAX_LENGTH && endsOpenly(line) && KEYS.has(keyOf(line));
