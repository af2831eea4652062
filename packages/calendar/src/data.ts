import * as z from 'zod/mini';

const Filled = z.string().check(z.minLength(1));

const TextSchema = z.strictObject({ zh: Filled, en: Filled });

const DateSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** One article that says how a period is counted: its place, how to cite it, and its gist in our own words. */
const CountingArticleSchema = z.strictObject({
  instrument: Filled,
  article: z.int().check(z.minimum(1)),
  confidence: z.enum(['H', 'M']),
  cite: TextSchema,
  gist: TextSchema,
});

/** A paper that was published: the notice itself, or one that changed it later in the year. */
const DocumentSchema = z.strictObject({ title: z.optional(Filled), url: z.url() });

/** One day that a notice names as off or, on a weekend, as worked; `document` says by which of its papers, from 0. */
const NamedDaySchema = z.strictObject({
  date: DateSchema,
  name: Filled,
  off: z.boolean(),
  document: z.optional(z.int().check(z.minimum(0))),
});

const NoticeSchema = z.strictObject({
  year: z.int().check(z.minimum(1), z.maximum(9999)),
  documents: z.array(DocumentSchema),
  days: z.array(NamedDaySchema),
});

const FixedDaySchema = z.strictObject({
  month: z.int().check(z.minimum(1), z.maximum(12)),
  day: z.int().check(z.minimum(1), z.maximum(31)),
  name: Filled,
});

/**
 * The format of a calendar: the yearly notices, the fixed days that are off where no notice is held, and the articles
 * on counting. A notice without days is no notice held. `createCalendar` checks more than the shape.
 *
 * @example
 * CalendarDataSchema.safeParse(JSON.parse(text)).success
 */
export const CalendarDataSchema = z.strictObject({
  $schema: z.optional(z.string()),
  id: z.string().check(z.regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/)),
  version: Filled,
  title: TextSchema,
  counting: z.strictObject({
    calendarUnits: CountingArticleSchema,
    firstDayNotCounted: CountingArticleSchema,
    matchingDay: CountingArticleSchema,
    rollOver: CountingArticleSchema,
  }),
  fixedDays: z.array(FixedDaySchema),
  englishNames: z.record(z.string(), Filled),
  notices: z.array(NoticeSchema),
});

/**
 * A calendar as data; see `CalendarDataSchema`.
 *
 * @example
 * const data: CalendarData = CalendarDataSchema.parse(JSON.parse(text));
 */
export type CalendarData = z.infer<typeof CalendarDataSchema>;

/** The notice of one year, with the papers that made it. */
export type Notice = CalendarData['notices'][number];

/** An article on counting as the calendar's data holds it. */
export type CountingArticle = CalendarData['counting']['firstDayNotCounted'];
