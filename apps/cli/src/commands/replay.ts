import { type Cell, renderTable, type Writing } from '@xinfang/report';
import type { Replay } from '@xinfang/sdk';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { EXIT, refusing } from '../fault.ts';
import { text } from '../messages.ts';
import { readJson } from '../read-input.ts';

/** `xinfang replay RECEIPT.json|-` */
export const addReplay = (program: Command, context: Context): void => {
  const { answer, fail, help, io, openXinfang } = context;
  program
    .command('replay')
    .description(help('help.replay'))
    .argument('<RECEIPT>', help('argument.receipt'))
    .action(async (file: string) => {
      await using xf = await openXinfang();
      const receipt = await readJson(file, io);
      const replay = refusing(EXIT.content, { file }, () => xf.replay(receipt));
      answer(replay, (writing) => replayText(replay, writing));
      if (!replay.same) fail();
    });
};

const replayText = ({ same, differences }: Replay, { lang }: Writing): string => {
  if (same) return `${text('replay.same')[lang]}\n`;
  const columns = (['replay.place', 'replay.was', 'replay.now'] as const).map((key) => ({
    title: text(key)[lang],
  }));
  const rows = differences.map(({ path, was, now }): readonly Cell[] => [
    path,
    JSON.stringify(was),
    JSON.stringify(now),
  ]);
  return `${text('replay.different')[lang]}\n\n${renderTable(columns, rows)}\n`;
};
