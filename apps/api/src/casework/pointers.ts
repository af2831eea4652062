/**
 * The JSON pointer of a place in a case as issues name it.
 *
 * @example
 * pointerOf('events[2].on') // '/events/2/on'
 */
export const pointerOf = (path: string): string =>
  path === ''
    ? ''
    : `/${path
        .replaceAll(/\[(\d+)\]/gu, '.$1')
        .split('.')
        .filter((step) => step !== '')
        .map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1'))
        .join('/')}`;

/**
 * The pointer of a fault in the event that was sent alone: the case holds it as the last of its events.
 *
 * @example
 * eventPointer(3)('events[3].on') // '/on'
 */
export const eventPointer =
  (index: number): ((path: string) => string) =>
  (path) => {
    const pointer = pointerOf(path);
    const own = `/events/${index}`;
    return pointer === own || pointer.startsWith(`${own}/`) ? pointer.slice(own.length) : pointer;
  };
