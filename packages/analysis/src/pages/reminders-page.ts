import { localLine, originLine } from './element-parts.ts';
import { entry, listPage, type SiteIn } from './list-pages.ts';
import { code, type SitePage, say, termList, told, type Writing } from './site.ts';

/** The page of when what is not fulfilled is brought to mind: each says that it is practice and no law. */
export const remindersPage = (site: SiteIn): SitePage =>
  listPage('reminder', site, (writing) =>
    writing.pack.reminders.map(({ id, label, daysBefore, kinds, local }) =>
      entry('reminder', id, told(label, writing), [
        termList([
          [say(writing, 'id'), code(id)],
          [say(writing, 'reminder.when'), whenText(daysBefore, writing)],
          [
            say(writing, 'reminder.kinds'),
            kinds.map((kind) => say(writing, `deadline.kind.${kind}`)).join(BETWEEN[writing.lang]),
          ],
          [say(writing, 'basis'), localLine(local, writing)],
          [say(writing, 'origin'), originLine('reminder', id, writing)],
        ]),
      ]),
    ),
  );

const BETWEEN = { zh: '、', en: ', ' } as const;

const whenText = (daysBefore: number, writing: Writing): string => {
  if (daysBefore === 0) return say(writing, 'reminder.on');
  return daysBefore > 0
    ? say(writing, 'reminder.before', { days: daysBefore })
    : say(writing, 'reminder.after', { days: -daysBefore });
};
