/**
 * A JSON pointer (RFC 6901) of the parts of a path.
 *
 * @example
 * pointerOf(['events', 2, 'on']) // '/events/2/on'
 */
export const pointerOf = (parts: readonly PropertyKey[]): string =>
  parts.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** A member name, an index, or a name in quotes. */
const PART = /\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/gu;

/**
 * The JSON pointer of a path as the SDK's issues write it.
 *
 * @example
 * pointerOfPath('events[2].on') // '/events/2/on'
 */
export const pointerOfPath = (path: string): string =>
  pointerOf(
    [...path.matchAll(PART)].map(([, quoted, index, name]) => quoted ?? index ?? name ?? ''),
  );

/**
 * The pointer of a fault in the event that was sent alone: the case holds it as the last of its events.
 *
 * @example
 * eventPointer(3)('events[3].on') // '/on'
 */
export const eventPointer =
  (index: number): ((path: string) => string) =>
  (path) => {
    const pointer = pointerOfPath(path);
    const own = `/events/${index}`;
    return pointer === own || pointer.startsWith(`${own}/`) ? pointer.slice(own.length) : pointer;
  };
