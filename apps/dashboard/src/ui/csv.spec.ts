import { expect, it } from 'vitest';
import { csvText } from './csv.js';

it('quotes, keeps numbers, leaves the undefined empty, and disarms formulas', () => {
  const text = csvText(
    ['outlet', 'share'],
    [
      ['The "Torch", Ltd', -0.5],
      ['=HYPERLINK("x")', null],
      ['@name', 0],
    ],
  );
  expect(text).toBe('\u{feff}outlet,share\r\n"The ""Torch"", Ltd",-0.5\r\n"\'=HYPERLINK(""x"")",\r\n\'@name,0\r\n');
});
