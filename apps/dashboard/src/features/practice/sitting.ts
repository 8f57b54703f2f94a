/** The first unit that was not answered just now: the queue may have been fetched before. */
export const firstOpen = <Task extends { readonly position: number }>(
  tasks: readonly Task[],
  answered: readonly number[],
): Task | null => tasks.find(({ position }) => !answered.includes(position)) ?? null;

/** How many units are answered, as the server said or as this page knows since. */
export const answeredCount = (
  round: { readonly units: number; readonly answered: number },
  tasks: readonly { readonly position: number }[],
  answered: readonly number[],
): number => round.answered + tasks.filter(({ position }) => answered.includes(position)).length;
