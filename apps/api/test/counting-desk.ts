import { readFileSync } from 'node:fs';
import type { CaseStore, Store } from '@xinfang/store';
import { openCounting } from '../src/counting/open-counting.ts';
import { importRegister } from '../src/operation/import-register.ts';
import { openDesk } from './desk.ts';

const REGISTER = new URL('../../../examples/county-2023/register.jsonl', import.meta.url);

/** A row of the register: a case with its id. */
export interface SampleRow {
  readonly id: string;
}

/** The cases of the invented county's year, as its register holds them. */
export const sampleRows = (): readonly SampleRow[] =>
  readFileSync(REGISTER, 'utf8')
    .trim()
    .split('\n')
    .map((line): SampleRow => JSON.parse(line));

/** A desk on the invented county's year, with what counts it. */
export const openCountingDesk = async (
  rows: readonly SampleRow[] = sampleRows(),
  limits: { readonly most?: number; readonly mostRuns?: number } = {},
) => {
  const opened = await openDesk('2024-02-26');
  await importRegister(opened.desk, rows);
  const counting = openCounting({ ...opened.desk, ...limits });
  return { ...opened, counting };
};

/** A store whose walk over cases does something before each case: what happens to a run on its way. */
export const walking = (store: Store, before: (walked: number) => Promise<void> | void): Store => {
  const each: CaseStore['each'] = async function* (viewer, filter) {
    let walked = 0;
    for await (const one of store.cases.each(viewer, filter)) {
      await before(walked);
      walked += 1;
      yield one;
    }
  };
  return { ...store, cases: { ...store.cases, each } };
};
