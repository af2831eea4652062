import { usageFault } from '../fault.ts';
import type { Io } from '../io.ts';
import { text } from '../messages.ts';
import { readJson } from '../read-input.ts';

type Options = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Options =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Options of a source or of sinks, from a JSON file; none where no file is given. Throws a fault. */
export const readOptionsFile = async (file: string | undefined, io: Io): Promise<Options> => {
  if (file === undefined) return {};
  const json = await readJson(file, io);
  if (isObject(json)) return json;
  throw usageFault({ code: 'not-an-object', file, message: text('error.options-object') });
};

/** The options of one of several, by its name. */
export const optionsNamed = (all: Options, name: string, file: string | undefined): Options => {
  const own = Object.hasOwn(all, name) ? all[name] : {};
  if (isObject(own)) return own;
  throw usageFault({
    code: 'not-an-object',
    ...(file === undefined ? {} : { file }),
    path: name,
    message: text('error.options-object'),
  });
};
