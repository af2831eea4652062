/** Does tasks side by side, at most so many begun and not yet handed on, and gives what they come to in their order. */
export async function* inOrder<Task, Result>(
  tasks: Iterable<Task>,
  most: number,
  run: (task: Task) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  for (const task of tasks) {
    if (begun.length >= most) yield await (begun.shift() as Promise<Result>);
    const running = run(task);
    // It is awaited in its turn; until then its failure is not forgotten, but waits too.
    running.catch(() => {});
    begun.push(running);
  }
  for (const running of begun) yield await running;
}
