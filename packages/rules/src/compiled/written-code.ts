import type { CompiledPack } from '@xinfang/pack/decide';
import { rulingSource, type WrittenRuling } from './ruling-source.ts';

const codes = new WeakMap<CompiledPack, WrittenRuling>();

/** The code of a pack's rulings, evaluated once: days under the same law share it. */
export const writtenCodeOf = (compiled: CompiledPack): WrittenRuling => {
  let code = codes.get(compiled);
  if (code === undefined) {
    // oxlint-disable-next-line typescript/no-implied-eval -- asked for by name, and written from a checked pack alone
    code = new Function(`return ${rulingSource(compiled)}`)() as WrittenRuling;
    codes.set(compiled, code);
  }
  return code;
};
