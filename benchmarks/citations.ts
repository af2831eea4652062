/**
 * Makes the slip that citations suffer most: an article one off. Each citation of an invented statute with its text
 * attached is moved to the article before and after, and each quote too; `citationProblems` must tell of it. Ends with an
 * error where fewer than 95 % are told, or where one of the right citations is called into question.
 *
 *     node --conditions=@xinfang/source benchmarks/citations.ts [--missed]
 */
import { parseArgs } from 'node:util';
import { citationProblems } from '@xinfang/analysis';
import { loadPack, type WrittenElement } from '@xinfang/pack';
import { statuteText, TOPICS, troupePack } from '../packages/analysis/test/invented-statute.ts';

const { values } = parseArgs({ options: { missed: { type: 'boolean', default: false } } });
const LEAST = 0.95;

const started = performance.now();
const { pack, elements = [], diagnostics } = loadPack([troupePack()]);
if (pack === undefined) throw new Error(JSON.stringify(diagnostics.slice(0, 3)));

interface Reference {
  readonly instrument: string;
  readonly article: number;
  readonly quote?: string;
}

/** Every list of references inside an element's value. */
const basesIn = (value: unknown): Reference[][] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'basis' ? [inner as Reference[]] : basesIn(inner),
  );
};

/** The element with one reference of its basis in the place of another. */
const withReference = (
  element: WrittenElement,
  list: number,
  place: number,
  reference: Reference,
): WrittenElement => {
  const value = structuredClone(element.value);
  const bases = basesIn(value)[list];
  if (bases !== undefined) bases[place] = reference;
  return { ...element, value };
};

interface Trial {
  readonly name: string;
  readonly code: string;
  readonly element: WrittenElement;
}

const trialsOf = (element: WrittenElement): readonly Trial[] =>
  basesIn(element.value).flatMap((bases, list) =>
    bases.flatMap((right, place) => {
      if (right.instrument !== 'troupe') return [];
      const taken = bases.map(({ article }) => article);
      return [right.article - 1, right.article + 1]
        .filter((article) => article >= 1 && article <= TOPICS.length && !taken.includes(article))
        .flatMap((article): readonly Trial[] => {
          const name = `${element.kind} ${element.id}: ${right.article} as ${article}`;
          const quote = statuteText(right.article).split('\n')[1]?.slice(2, 14) ?? '';
          const slip = withReference(element, list, place, { ...right, article });
          const quoted = withReference(element, list, place, { ...right, article, quote });
          return [
            { name, code: 'citation-keywords', element: slip },
            { name, code: 'quote-not-in-article', element: quoted },
          ];
        });
    }),
  );

const rightQuotes = elements.flatMap((element) =>
  basesIn(element.value).flatMap((bases, list) =>
    bases.flatMap((right, place) =>
      right.instrument === 'troupe'
        ? [
            withReference(element, list, place, {
              ...right,
              quote: statuteText(right.article).split('\n')[1]?.slice(2, 14) ?? '',
            }),
          ]
        : [],
    ),
  ),
);

const alarms = citationProblems(pack, [...elements, ...rightQuotes]);
const trials = elements.flatMap(trialsOf);
const isTold = ({ code, element }: Trial): boolean =>
  citationProblems(pack, [element]).some((each) => each.code === code);
const told = Map.groupBy(trials, ({ code }) => code);

let failed = alarms.length > 0;
for (const [code, all] of told) {
  const missed = all.filter((trial) => !isTold(trial));
  const share = (all.length - missed.length) / all.length;
  if (share < LEAST) failed = true;
  console.log(
    `${code}: ${all.length - missed.length} of ${all.length} slips told (${(share * 100).toFixed(1)} %)`,
  );
  if (values.missed) for (const { name } of missed) console.log(`  missed ${name}`);
}
console.log(
  `right citations called into question: ${alarms.length} of ${elements.flatMap(({ value }) => basesIn(value).flat()).filter(({ instrument }) => instrument === 'troupe').length} (and as many with a quote)`,
);
console.log(`${TOPICS.length} articles, ${((performance.now() - started) / 1000).toFixed(1)} s`);
process.exitCode = failed ? 1 : 0;
