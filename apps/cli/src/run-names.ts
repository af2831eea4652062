import { RUN_FILES } from '@xinfang/report';

/** Stands in the folder from the first moment of a run to its last: it outlives whatever ends the run, a power cut too. */
export const MARKER = 'INCOMPLETE';
export const CASES = 'cases.jsonl';
export const REJECTS = 'rejects.jsonl';
export const REPORT = 'report.json';
export const PAGE = 'report.html';

/** Every file that a run may leave in its folder. */
export const RESULTS: readonly string[] = [CASES, REJECTS, REPORT, PAGE, ...RUN_FILES];

/** What a file of a run is called while it is not whole: of two runs each writes its own. */
export const partialName = (name: string, token: string): string => `${name}.${token}.partial`;

/** Whether a name is that of a file that some run began. */
export const isPartialName = (name: string): boolean => {
  const [, whole] = PARTIAL.exec(name) ?? [];
  return whole !== undefined && RESULTS.includes(whole);
};

const PARTIAL = /^(.+)\.[\da-f]+\.partial$/u;
