import type { Issue } from '@xinfang/calendar';
import { type Copy, THIS_COPY } from './brand.ts';
import { issueAt } from './issue.ts';

/**
 * Two copies of this package in one program: their errors and private values do not know each other, so a plugin that was
 * made with another copy fails in ways nobody understands. It is told at the start, with the command that mends it.
 */
export const copyIssues = (
  plugin: string,
  made: Copy | undefined,
  here: Copy = THIS_COPY,
): readonly Issue[] => {
  if (made === undefined || made.at === here.at) return [];
  const wanted =
    made.version === here.version ? '' : `npm install @xinfang/sdk@${here.version} && `;
  const command = `${wanted}npm dedupe`;
  return [
    issueAt(
      'plugin-two-copies',
      { plugin, element: '' },
      {
        zh: `@xinfang/sdk 装了两份：插件用的是 ${made.version}（${made.at}），程序用的是 ${here.version}（${here.at}）`,
        en: `two copies of @xinfang/sdk: the plugin was made with ${made.version} (${made.at}), the program runs ${here.version} (${here.at})`,
      },
      {
        zh: `运行 ${command}；用 npm ls @xinfang/sdk 查看。插件应当把 @xinfang/sdk 写进 peerDependencies，自己的 node_modules 里不留`,
        en: `run ${command}; npm ls @xinfang/sdk shows them. A plugin names @xinfang/sdk under peerDependencies and keeps none in a node_modules of its own`,
      },
    ),
  ];
};
