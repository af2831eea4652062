import { inspect } from 'node:util';

/**
 * Keeps members of an object out of what prints it (`inspect`, `JSON.stringify`): whoever logs settings by mistake logs no
 * secret. The values themselves are read as ever; a copy by `{ ...it }` is not concealed.
 *
 * @example
 * JSON.stringify(conceal({ name: 'duty', secret: 'whsec_…' }, ['secret'])) // '{"name":"duty","secret":"***"}'
 */
export const conceal = <T extends object>(it: T, names: readonly (keyof T)[]): T => {
  const shown = (): object =>
    Object.fromEntries(
      Object.entries(it).map(([name, value]) => [
        name,
        names.some((each) => each === name) ? '***' : value,
      ]),
    );
  return Object.freeze(
    Object.defineProperties(it, { toJSON: { value: shown }, [inspect.custom]: { value: shown } }),
  );
};
