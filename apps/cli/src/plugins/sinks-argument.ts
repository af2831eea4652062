import type { SinkTo } from '@xinfang/sdk';
import { didYouMean } from '@xinfang/sdk/start';
import { EXIT, Fault, usageFault } from '../fault.ts';
import type { Io } from '../io.ts';
import { text } from '../messages.ts';
import { optionsNamed, readOptionsFile } from './options-file.ts';

/** Where a run sends what it reckons: `--sink NAME=PLACE`, with their options by name. Throws a fault. */
export const sinksArgument = async (
  given: readonly string[] = [],
  file: string | undefined,
  io: Io,
): Promise<readonly SinkTo[]> => {
  if (file !== undefined && given.length === 0)
    throw usageFault({
      code: 'options-without',
      path: '--sink-options',
      message: text('error.options-without'),
    });
  const all = await readOptionsFile(file, io);
  refuseStray(all, given, file);
  return given.map((each) => {
    const at = each.indexOf('=');
    if (at <= 0)
      throw usageFault({
        code: 'not-a-place',
        path: `--sink ${each}`,
        message: text('error.sink-place'),
      });
    const sink = each.slice(0, at);
    return { sink, where: each.slice(at + 1), options: optionsNamed(all, sink, file) };
  });
};

/** Options of a sink that is not asked for would be read by nobody, and the sink would do what nobody meant. */
const refuseStray = (all: object, given: readonly string[], file: string | undefined): void => {
  const names = given.map((each) => each.slice(0, Math.max(0, each.indexOf('='))));
  const stray = Object.keys(all).filter((key) => !names.includes(key));
  if (stray.length === 0) return;
  throw new Fault(
    EXIT.usage,
    stray.map((key) => ({
      code: 'options-without',
      ...(file === undefined ? {} : { file }),
      path: key,
      message: text('error.options-of-no-sink'),
      hint:
        didYouMean(key, names).hint ?? text('error.options-by-name', { names: names.join(', ') }),
    })),
  );
};
