import type { MeasureOptions } from '@xinfang/rates';
import type { XinfangOptions } from '../create-xinfang.ts';
import type { FileRunOptions } from './file-run-options.ts';
import type { ReaderModule } from './row-reader.ts';

/** What a worker thread is started with: names and options alone. */
export interface WorkerSettings {
  readonly packs: readonly string[] | undefined;
  readonly calendars: readonly string[] | undefined;
  /** The folder from which these names are resolved. */
  readonly from: string;
  readonly asked: MeasureOptions;
  readonly file: string;
  readonly reader: ReaderModule | undefined;
  readonly writes: boolean;
}

/** What a worker thread is told of a run. */
export const settingsFor = (
  { packs, calendars }: XinfangOptions,
  from: string,
  file: string,
  { asOf, period, by, variant, ids, reader, onLines }: FileRunOptions,
): WorkerSettings => ({
  packs,
  calendars,
  from,
  file,
  reader,
  writes: onLines !== undefined,
  asked: {
    asOf,
    ...(period === undefined ? {} : { period }),
    ...(by === undefined ? {} : { by }),
    ...(variant === undefined ? {} : { variant }),
    ...(ids === undefined ? {} : { ids }),
  },
});
