import { expect, it } from 'vitest';
import { citationText } from './citation.js';

it('names what is seen, n, the product, the method, the view and the day', () => {
  const text = citationText({
    title: 'How often each frame is present',
    basis: 'n = 31 coded articles',
    view: 'http://127.0.0.1:3000/events/e1?sources=a,b',
    method: 'http://127.0.0.1:3000/methods#shares',
    version: '0.1.0',
    day: new Date('2025-03-12T23:30:00Z'),
  });
  expect(text).toMatch(
    /^How often each frame is present\. n = 31 coded articles\. Parallax 0\.1\.0 \[software\]\. Method: /,
  );
  expect(text).toContain('Method: http://127.0.0.1:3000/methods#shares.');
  expect(text).toContain('View: http://127.0.0.1:3000/events/e1?sources=a,b (2025-03-12).');
});
