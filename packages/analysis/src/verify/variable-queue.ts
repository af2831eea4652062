/** Variables by how much they took part in late conflicts, the most first. */
export interface Queue {
  /** Puts a variable in, where it is not. */
  readonly add: (variable: number) => void;
  /** Takes out the first, or undefined where it is empty. */
  readonly take: () => number | undefined;
  /** Adds to a variable's weight; true once weights grow too large for their numbers. */
  readonly raise: (variable: number, by: number) => boolean;
  /** Makes all weights smaller by one factor; the same of a number. */
  readonly rescale: (by: number) => number;
}

const TOO_LARGE = 1e100;

/**
 * An empty queue: a binary heap.
 *
 * @example
 * const queue = createQueue();
 * queue.add(0);
 * queue.add(1);
 * queue.raise(1, 5);
 * queue.take() // 1
 */
export const createQueue = (): Queue => {
  const heap: number[] = [];
  /** Where each variable stands in the heap, or -1. */
  const places: number[] = [];
  const weights: number[] = [];

  const weightAt = (place: number): number => weights[heap[place] as number] as number;
  const put = (variable: number, place: number): void => {
    heap[place] = variable;
    places[variable] = place;
  };

  const rise = (start: number): void => {
    const variable = heap[start] as number;
    let place = start;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (weightAt(above) >= (weights[variable] as number)) break;
      put(heap[above] as number, place);
      place = above;
    }
    put(variable, place);
  };

  const sink = (start: number): void => {
    const variable = heap[start] as number;
    let place = start;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && weightAt(below + 1) > weightAt(below)) below++;
      if (weightAt(below) <= (weights[variable] as number)) break;
      put(heap[below] as number, place);
      place = below;
    }
    put(variable, place);
  };

  return {
    add: (variable) => {
      weights[variable] ??= 0;
      if ((places[variable] ?? -1) >= 0) return;
      put(variable, heap.length);
      rise(heap.length - 1);
    },
    take: () => {
      const first = heap[0];
      if (first === undefined) return undefined;
      const last = heap.pop() as number;
      places[first] = -1;
      if (heap.length > 0) {
        put(last, 0);
        sink(0);
      }
      return first;
    },
    raise: (variable, by) => {
      weights[variable] = (weights[variable] as number) + by;
      const place = places[variable] ?? -1;
      if (place >= 0) rise(place);
      return weights[variable] > TOO_LARGE;
    },
    rescale: (by) => {
      for (let index = 0; index < weights.length; index++)
        weights[index] = (weights[index] as number) / TOO_LARGE;
      return by / TOO_LARGE;
    },
  };
};
