import { readFileSync, writeFileSync } from 'node:fs';
import { INVENTED } from './county.ts';
import type { CaseRow } from './register-row.ts';
import { toGbkCsv } from './tabular/csv.ts';
import { toWorkbook } from './tabular/workbook.ts';

const here = (file: string): URL => new URL(file, import.meta.url);

const register = readFileSync(here('register.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as CaseRow);
console.error(`${INVENTED.zh}\n${INVENTED.en}`);
writeFileSync(here('register.xlsx'), toWorkbook(register));
writeFileSync(here('register-gbk.csv'), toGbkCsv(register));
