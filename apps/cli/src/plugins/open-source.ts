import { sourceWarnings, type Xinfang } from '@xinfang/sdk';
import { EXIT, refusing, usageFault } from '../fault.ts';
import type { Io } from '../io.ts';
import { text } from '../messages.ts';
import type { OpenRegister } from '../register-cases.ts';
import { readOptionsFile } from './options-file.ts';
import { sourceRegister } from './source-register.ts';

interface Given {
  readonly mapping?: string;
  readonly parquet?: boolean;
  readonly sourceOptions?: string;
}

/** Opens a plugin's source at a place, as a register. Throws a fault. */
export const openSource = async (
  where: string,
  name: string,
  { mapping, sourceOptions }: Given,
  xf: Xinfang,
  io: Io,
): Promise<OpenRegister> => {
  if (mapping !== undefined)
    throw usageFault({
      code: 'not-together',
      path: '--mapping',
      message: text('error.source-and-mapping'),
    });
  const options = await readOptionsFile(sourceOptions, io);
  const cases = refusing(EXIT.usage, { path: `--source ${name}` }, () =>
    xf.source(name, where, { options }),
  );
  return {
    register: sourceRegister(cases),
    lines: undefined,
    share: () => undefined,
    warnings: () => sourceWarnings(cases),
  };
};
