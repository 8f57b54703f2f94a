import { describe, expect, it } from 'vitest';
import { detectLanguage } from './language.js';

describe('detectLanguage', () => {
  it.each([
    { text: 'The council of Iora said on Monday that the new bridge would open in spring.', language: 'en' },
    { text: 'Der Rat von Iora teilte am Montag mit, dass die neue Brücke im Frühjahr öffnet.', language: 'de' },
    { text: 'Le conseil a annoncé lundi que le nouveau pont ouvrirait au printemps.', language: 'fr' },
    { text: 'قال المجلس يوم الاثنين إن الجسر الجديد سيفتح في الربيع', language: 'ar' },
    { text: 'شورای شهر روز دوشنبه گفت که پل تازه در بهار باز می‌شود', language: 'fa' },
    { text: 'המועצה הודיעה ביום שני כי הגשר החדש ייפתח באביב', language: 'he' },
    { text: '市议会周一表示，新桥将于春季开放。', language: 'zh' },
  ])('knows $language', ({ text, language }) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each([
    '',
    'Iora',
    '12345 678 — 90 %',
    'Rat Iora',
    'lorem ipsum dolor sit amet consectetur',
    'qwrtz pxk vbnm zzkq wrtp',
  ])('is unsure about “%s”', (text) => {
    expect(detectLanguage(text)).toBeNull();
  });
});
