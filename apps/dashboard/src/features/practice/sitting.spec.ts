import { describe, expect, it } from 'vitest';
import { answeredCount, firstOpen } from './sitting.js';

const tasks = [{ position: 3 }, { position: 4 }];

describe('a sitting of practice', () => {
  it('goes on to the first unit not answered, also while the queue is of before', () => {
    expect(firstOpen(tasks, [])).toBe(tasks[0]);
    expect(firstOpen(tasks, [3])).toBe(tasks[1]);
    expect(firstOpen(tasks, [3, 4])).toBeNull();
  });

  it('counts an answer once, before and after the server has said so', () => {
    expect(answeredCount({ units: 5, answered: 2 }, tasks, [3])).toBe(3);
    expect(answeredCount({ units: 5, answered: 3 }, [{ position: 4 }], [3])).toBe(3);
  });
});
