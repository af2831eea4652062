import type { Route } from '@xinfang/pack';
import type { Content } from '@xinfang/report/markup';
import { basisLine } from './basis-markup.ts';
import { originLine } from './element-parts.ts';
import {
  elementPage,
  linkTo,
  part,
  periodText,
  type Site,
  type SitePage,
  say,
  spanText,
  termList,
  told,
  type Writing,
} from './site.ts';
import { plainTable } from './tables.ts';

/** The page of a neighbouring statutory route: what it is for, where, who, its time limits with their articles. */
export const routePage = (route: Route, site: Site & Pick<Writing, 'lang'>): SitePage =>
  elementPage('route', route.id, route.label, site, (writing) => [
    termList(routeTerms(route, writing)),
    part(
      'limits',
      say(writing, 'route.limits'),
      plainTable({
        id: 'limits-table',
        caption: say(writing, 'route.limits'),
        head: [say(writing, 'route.limit'), say(writing, 'route.period'), say(writing, 'basis')],
        rows: route.limits.map((limit) => limitRow(limit, writing)),
      }),
    ),
  ]);

const routeTerms = (route: Route, writing: Writing): readonly (readonly [string, Content])[] => {
  const instrument = writing.pack.instruments.get(route.instrument);
  return [
    [say(writing, 'route.what'), told(route.what, writing)],
    [say(writing, 'route.where'), told(route.where, writing)],
    [say(writing, 'route.who'), told(route.who, writing)],
    [say(writing, 'route.cost'), route.cost === undefined ? undefined : told(route.cost, writing)],
    [
      say(writing, 'route.remedy'),
      route.remedy === undefined ? undefined : told(route.remedy, writing),
    ],
    [
      say(writing, 'kind.instrument'),
      linkTo(
        'instrument',
        route.instrument,
        instrument === undefined ? route.instrument : told(instrument.title, writing),
        writing,
      ),
    ],
    [
      say(writing, 'effective'),
      route.effective === undefined ? undefined : spanText(route.effective, writing),
    ],
    [say(writing, 'confidence'), say(writing, `confidence.${route.confidence}`)],
    [say(writing, 'origin'), originLine('route', route.id, writing)],
  ];
};

const limitRow = (
  { text, period, extension, basis }: Route['limits'][number],
  writing: Writing,
): readonly Content[] => [
  told(text, writing),
  [
    period === undefined ? undefined : periodText(period, writing),
    extension === undefined
      ? undefined
      : [
          writing.lang === 'zh' ? '，' : ', ',
          say(writing, 'route.extension'),
          ' ',
          periodText(extension, writing),
        ],
  ],
  basisLine(basis, writing),
];
