import type { Coverage } from '@xinfang/analysis';
import type { Lang } from '@xinfang/report';
import type { Pack } from '@xinfang/sdk';
import { MESSAGES, type MessageKey, text } from '../messages.ts';
import { caseWordsOf, labelOf } from './run-cases-words.ts';

type Uncovered =
  | 'uncovered'
  | 'uncoveredDeadlines'
  | 'uncoveredOutcomes'
  | 'uncoveredIndicators'
  | 'uncoveredBoundaries';

/** What no case reaches, in the words of the pack; the ids that the author wrote stay beside them. */
export const uncoveredWords = (
  list: Uncovered,
  coverage: Coverage,
  pack: Pack,
  lang: Lang,
): readonly string[] => {
  const labelled = labelOf(pack, lang);
  const said: Readonly<Record<Uncovered, (each: string) => string>> = {
    uncovered: labelled,
    uncoveredDeadlines: (each) => parts(each).map(labelled).join(DOT),
    uncoveredOutcomes: (each) => outcomeWords(each, pack, lang),
    uncoveredIndicators: (each) => {
      const [indicator = '', ...variant] = parts(each);
      return [
        labelled(indicator),
        ...variant.map((name) => text('test.variant', { variant: name })[lang]),
      ].join(DOT);
    },
    uncoveredBoundaries: (each) => boundaryWords(each, labelled, lang),
  };
  return coverage[list].map(said[list]);
};

const DOT = ' · ';

const parts = (words: string): readonly string[] => words.split(' ');

const outcomeWords = (each: string, pack: Pack, lang: Lang): string => {
  const group = pack.groups.find(({ id }) => each.startsWith(`${id}.`))?.id;
  if (group === undefined) return each;
  const { place, value } = caseWordsOf(pack, lang);
  const at = ['outcomes', group];
  return `${place(at)}${DOT}${value(at, each.slice(group.length + 1))}`;
};

const LAW = /^law from (\S+): (\S+)$/u;
const NUMBER = /^(\S+) (-?\d+)\|(-?\d+): (-?\d+)$/u;
const DEADLINE = /^(\S+) ([^:]+): (.+)$/u;

const boundaryWords = (each: string, labelled: (id: string) => string, lang: Lang): string => {
  const law = LAW.exec(each);
  if (law !== null) return text('test.bound.law', { first: law[1] ?? '', day: law[2] ?? '' })[lang];
  const number = NUMBER.exec(each);
  if (number !== null) {
    const [, fact = '', below = '', above = '', value = ''] = number;
    return text('test.bound.number', { fact: labelled(fact), below, above, value })[lang];
  }
  const [, id = '', bound = '', name = ''] = DEADLINE.exec(each) ?? [];
  const sideKey = `test.side.${dashed(name)}`;
  const side = isMessage(sideKey) ? text(sideKey)[lang] : name;
  const key = `test.bound.${dashed(bound)}`;
  return text('test.bound.deadline', {
    deadline: labelled(id),
    side: isMessage(key) ? text(key, { side })[lang] : side,
  })[lang];
};

const isMessage = (key: string): key is MessageKey => key in MESSAGES;

const dashed = (words: string): string => words.replaceAll(' ', '-');
