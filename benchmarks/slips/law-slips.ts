import { at, revalue, without } from './document.ts';
import { lastOf, lawful, type SlipKind, underKeys } from './slip.ts';

/** What rests on nothing, or speaks of a person. */
export const LAW_SLIPS: readonly SlipKind[] = [
  {
    name: 'an instrument that is not there',
    codes: ['unknown-instrument'],
    places: underKeys('instrument'),
    make: (doc, { path }) => revalue(doc, path, '"xf23"'),
  },
  {
    name: 'an article that is not there',
    codes: ['unknown-article'],
    places: underKeys('article'),
    make: (doc, { path }) => revalue(doc, path, '9334'),
  },
  {
    name: 'the basis forgotten',
    codes: ['missing-basis', 'missing-key'],
    places: (doc) =>
      ['rule', 'deadline', 'remedy'].includes(doc.kind)
        ? doc.places.filter(
            ({ path, value }) =>
              path.length === 1 && path[0] === 'basis' && Array.isArray(value) && value.length > 0,
          )
        : [],
    make: (doc, { path }) => {
      const event = at(doc, ['event', 'type']);
      if (event === 'none' || event === 'untranslated') return undefined;
      const edited = without(doc, path);
      return { ...edited, lines: [1, ...edited.lines] };
    },
  },
  {
    name: 'a basis of another time',
    codes: ['basis-not-in-force', 'unknown-article'],
    places: (doc) =>
      doc.kind === 'rule' || doc.kind === 'deadline' ? underKeys('instrument')(doc) : [],
    make: (doc, { path, value }) => {
      const other = value === 'xf22' ? 'xf05' : value === 'xf05' ? 'xf22' : undefined;
      if (other === undefined) return undefined;
      const edited = revalue(doc, path, JSON.stringify(other));
      const article = doc.json.spanOf([...path.slice(0, -1), 'article']).line;
      return { ...edited, lines: [...edited.lines, article] };
    },
  },
  {
    name: 'a fact about a person',
    codes: ['fact-about-person'],
    places: (doc) => (doc.kind === 'facts' ? underKeys('about')(doc) : []),
    make: (doc, { path }) => revalue(doc, path, '"person"'),
  },
  {
    name: 'a label that judges a person',
    codes: ['about-a-person'],
    places: (doc) =>
      ['rule', 'facts', 'conditions', 'deadline'].includes(doc.kind)
        ? lawful(doc).filter(({ path }) => lastOf(path) === 'zh' && path.at(-2) === 'label')
        : [],
    make: (doc, { path }) => revalue(doc, path, '"缠访人员"'),
  },
  {
    name: 'a fact drawn from who somebody is',
    codes: ['private-path', 'unknown-path'],
    places: (doc) =>
      doc.kind === 'facts'
        ? lawful(doc).filter(({ path }) => path.at(-2) === 'derive' && lastOf(path) === 'from')
        : [],
    make: (doc, { path }) => revalue(doc, path, '"registration.petitioners.people"'),
  },
  {
    name: 'a fact drawn from what the letter says',
    codes: ['private-path'],
    places: (doc) =>
      doc.kind === 'facts'
        ? lawful(doc).filter(({ path }) => path.at(-2) === 'derive' && lastOf(path) === 'from')
        : [],
    make: (doc, { path }) => revalue(doc, path, '"registration.text"'),
  },
];
