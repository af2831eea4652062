import type { Issue } from '@xinfang/sdk';
import { ofIssue, type PluginFinding } from './finding.ts';
import { indicatorOf, packFindings } from './packs.ts';
import type { Setting } from './setting.ts';

/** What the registry says of a plugin, by the promise that it belongs to. */
type Kind = 'languages' | 'people' | 'calendars' | 'manifest';

const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['plugin-text', 'languages'],
  ['plugin-about-person', 'people'],
  ['plugin-calendar', 'calendars'],
]);

/** What is wrong with a calendar as a whole stands at a path into its notices. */
const isOfCalendar = ({ path }: Issue): boolean => path.startsWith('notices[');

const kindOf = (issue: Issue): Kind =>
  isOfCalendar(issue) ? 'calendars' : (KINDS.get(issue.code) ?? 'manifest');

const isOfPlugin = (issue: Issue): boolean =>
  issue.code.startsWith('plugin-') || isOfCalendar(issue);

/** What the registry refuses of one kind. */
export const refusedAs =
  (kind: Kind) =>
  ({ issues, name }: Setting): readonly PluginFinding[] =>
    issues
      .filter((issue) => isOfPlugin(issue) && kindOf(issue) === kind)
      .map((issue) =>
        isOfCalendar(issue)
          ? { ...ofIssue(issue, name), element: 'calendars' }
          : ofIssue(issue, name),
      );

/** What keeps the registry from taking a plugin and no other promise tells. */
export const otherRefusals = (setting: Setting): readonly PluginFinding[] => {
  const { issues, name, plugin } = setting;
  const others = issues.filter(
    (issue) => !isOfPlugin(issue) && indicatorOf(issue, plugin.indicators ?? []) < 0,
  );
  return others.length === 0 || packFindings(setting).length > 0
    ? []
    : others.map((issue) => ofIssue(issue, name));
};
