import type { SinkTo } from '@xinfang/sdk';
import { usageFault } from '../fault.ts';
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
