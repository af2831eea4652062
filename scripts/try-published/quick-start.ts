import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Consumer, typed } from './consumer.ts';

/** What a newcomer does who follows the README. */
export interface QuickStart {
  /** The command that installs. */
  readonly install: string;
  /** The program to paste. */
  readonly program: string;
}

/** The first install of the SDK and the first program that a README shows. Throws where there is none. */
export const quickStartOf = (markdown: string): QuickStart => {
  const install = /`(npm (?:i|install) @xinfang\/sdk)`/u.exec(markdown)?.[1];
  const program = /^```ts\n(?<program>[^`]*createXinfang[^`]*)^```$/mu.exec(markdown)?.groups?.[
    'program'
  ];
  if (install === undefined) throw new Error('README shows no `npm i @xinfang/sdk`');
  if (program === undefined) throw new Error('README shows no program with createXinfang');
  return { install, program };
};

/** What the quick start came to. */
export interface Started {
  readonly installSeconds: number;
  readonly decideSeconds: number;
  /** The outcomes of the first case, as the program prints them. */
  readonly printed: string;
}

const SHOW = 'console.log(JSON.stringify(xf.decide(oneCase).outcomes));\n';

/** Follows the README in an empty folder: installs, pastes the program, runs it. */
export const followReadMe = async (readMe: string, consumer: Consumer): Promise<Started> => {
  const { install, program } = quickStartOf(readFileSync(readMe, 'utf8'));
  const begun = performance.now();
  await typed(consumer, install);
  const installed = performance.now();
  writeFileSync(join(consumer.folder, 'first.mjs'), program + SHOW);
  const lines = (await typed(consumer, 'node first.mjs')).trim().split('\n');
  const printed = lines.findLast((line) => line.startsWith('{"admission":'));
  if (printed === undefined) throw new Error(`no decision in ${lines.join('\n')}`);
  const decided = performance.now();
  return {
    installSeconds: (installed - begun) / 1000,
    decideSeconds: (decided - installed) / 1000,
    printed,
  };
};
