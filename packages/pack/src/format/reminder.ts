import * as z from 'zod';
import { IdSchema, TextSchema } from './base.ts';
import { titled } from './words.ts';

/** Whatever is done by law ends long before. */
const FURTHEST = 3650;

/**
 * `reminders.json`: when what is not fulfilled is brought to mind. No law says so: every reminder is local practice and
 * says that it is.
 */
export const ReminderSchema = z
  .strictObject({
    id: IdSchema,
    label: TextSchema,
    /** Calendar days from the day of the reminder to the due day that binds: 0 is that day itself, -1 the day after it. */
    daysBefore: z.number().int().min(-FURTHEST).max(FURTHEST),
    /** The kinds of deadlines that are brought to mind. */
    kinds: z.array(z.enum(['duty', 'target', 'right'])).min(1),
    /** An overlay leaves out what a layer below reminds of. */
    off: z.boolean().optional(),
    /** Practice, not law: nothing is owed or lost by a reminder. */
    local: z.literal(true),
  })
  .meta(
    titled(
      ['提醒', 'Reminder'],
      '没有完成的期限在什么时候提醒；是做法，不是法律。',
      'When a deadline that is not fulfilled is brought to mind; practice, not law.',
    ),
  );

/** When a deadline that is not fulfilled is brought to mind. */
export type Reminder = z.infer<typeof ReminderSchema>;
