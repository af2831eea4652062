import { at, type Document, putBefore, revalue, without } from './document.ts';
import {
  isObject,
  isText,
  lastOf,
  lawful,
  mistyped,
  type SlipKind,
  underKeys,
  wordOf,
} from './slip.ts';

const EVENT_KEYS = ['event', 'from', 'until', 'followedBy', 'usedBy'];

const isEvent =
  (doc: Document): SlipKind['places'] =>
  () =>
    lawful(doc).filter(({ path, value }) => {
      if (!isText(value) || !/^[a-z-]+$/u.test(value)) return false;
      const key = String(lastOf(path));
      const list = String(path.at(-2));
      if (doc.kind === 'deadline')
        return (
          (key === 'event' && value !== 'receipt') || ['fulfilledBy', 'voidedBy'].includes(list)
        );
      return doc.kind === 'remedy' && EVENT_KEYS.includes(list) && list === 'usedBy';
    });

const eventType: SlipKind['places'] = (doc) =>
  doc.kind === 'rule'
    ? doc.places.filter(
        ({ path }) => path.length === 2 && path[0] === 'event' && path[1] === 'type',
      )
    : [];

const OPEN = ['person-decides', 'conflict', 'untranslated'];

/** What refers to nothing, or undoes itself. */
export const MEANING_SLIPS: readonly SlipKind[] = [
  {
    name: 'a mistyped outcome',
    codes: ['unknown-outcome'],
    places: eventType,
    make: (doc, { path, value }, { random }) =>
      revalue(doc, path, JSON.stringify(mistyped(wordOf(value), random))),
  },
  {
    name: 'an outcome named as an event of the engine',
    trap: 16,
    codes: ['unknown-outcome'],
    places: eventType,
    make: (doc, { path }) => revalue(doc, path, '"success"'),
  },
  {
    name: 'parameters with a fact in the event',
    trap: 14,
    codes: ['unknown-key'],
    places: eventType,
    make: (doc, { path }) =>
      putBefore(doc, path, '"parameters": { "to": { "fact": "channel" } }, '),
  },
  {
    name: 'a mistyped event',
    codes: ['unknown-event'],
    places: (doc) => isEvent(doc)(doc),
    make: (doc, { path, value }, { random }) =>
      revalue(doc, path, JSON.stringify(mistyped(wordOf(value), random))),
  },
  {
    name: 'a refusal that nobody confirms',
    codes: ['confirm-missing'],
    places: (doc) =>
      doc.kind === 'rule'
        ? doc.places.filter(({ path }) => path.length === 1 && path[0] === 'confirm')
        : [],
    make: (doc, { path }) => {
      const edited = without(doc, path);
      return {
        ...edited,
        lines: [
          ...edited.lines,
          doc.json.spanOf(['event']).line,
          doc.json.spanOf(['event', 'type']).line,
        ],
      };
    },
  },
  {
    name: 'a refusal that is no proposal',
    codes: ['refusal-without-proposal'],
    places: (doc) => lawful(doc).filter(({ path }) => lastOf(path) === 'proposal'),
    make: (doc, { path }) => {
      const object = path.slice(0, -1);
      if (at(doc, [...object, 'refuses']) !== true) return undefined;
      const edited = without(doc, path);
      return {
        ...edited,
        lines: [
          ...edited.lines,
          ...['refuses', 'value'].map((key) => doc.json.spanOf([...object, key]).line),
        ],
      };
    },
  },
  {
    name: 'a default that the fact cannot have',
    codes: ['default-outside-domain', 'wrong-type'],
    places: (doc) => (doc.kind === 'facts' ? underKeys('default')(doc) : []),
    make: (doc, { path }) => revalue(doc, path, '"yes"'),
  },
  {
    name: 'a deadline that is counted but not there',
    codes: ['unknown-deadline'],
    places: (doc) =>
      doc.kind === 'indicator'
        ? doc.places.filter(({ path, value }) => path.at(-2) === 'of' && isText(value))
        : [],
    make: (doc, { path, value }) => revalue(doc, path, JSON.stringify(`${wordOf(value)}s`)),
  },
  {
    name: 'a numerator beyond its denominator',
    codes: ['numerator-outside-denominator'],
    places: (doc) =>
      doc.kind === 'indicator'
        ? doc.places.filter(({ path }) => lastOf(path) === 'status' && path.at(-2) === 'numerator')
        : [],
    make: (doc, { path }) => revalue(doc, path, '["met", "void"]'),
  },
  {
    name: 'an event that fulfils and voids',
    codes: ['fulfils-and-voids'],
    places: (doc) =>
      doc.kind === 'deadline'
        ? doc.places.filter(({ path, value }) => path.at(-2) === 'voidedBy' && isText(value))
        : [],
    make: (doc, { path, value }) => {
      const list = doc.places.filter((each) => each.path.at(-2) === 'fulfilledBy')[0];
      if (list === undefined) return undefined;
      const edited = putBefore(doc, list.path, `${JSON.stringify(value)}, `);
      return { ...edited, lines: [...edited.lines, doc.json.spanOf(path).line] };
    },
  },
  {
    name: 'an unknown field that an extension requires',
    codes: ['unknown-event-field'],
    places: (doc) =>
      doc.kind === 'deadline' ? doc.places.filter(({ path }) => path.at(-2) === 'requires') : [],
    make: (doc, { path, value }, { random }) =>
      revalue(doc, path, JSON.stringify(mistyped(wordOf(value), random))),
  },
  {
    name: 'a rule written twice under two names',
    codes: ['rule-subsumed', 'rule-unreachable', 'rules-tie', 'rule-only-adds-basis'],
    places: (doc) =>
      doc.kind === 'rule' ? doc.places.filter(({ path }) => path.length === 0) : [],
    make: (doc, { value }) => {
      if (!isObject(value)) return undefined;
      const id = `${wordOf(value['id'])}-copy`;
      const file = doc.file.replace(/[^/]+\.json$/u, `${id}.json`);
      const copy = JSON.stringify({ ...value, id }, null, 2);
      const lines = copy.split('\n').map((_, i) => i + 1);
      return { text: doc.text, lines, file, others: { [file]: copy } };
    },
  },
  {
    name: 'groups that use each other in a circle',
    codes: ['group-cycle'],
    places: (doc) =>
      doc.kind === 'groups' ? doc.places.filter(({ path }) => lastOf(path) === 'uses') : [],
    make: (doc, { path }) => {
      const own = at(doc, [...path.slice(0, -1), 'id']);
      return revalue(doc, path, JSON.stringify([own]));
    },
  },
  {
    name: 'a group’s outcome read without “uses”',
    codes: ['group-not-used'],
    places: (doc) =>
      doc.kind === 'rule'
        ? lawful(doc).filter(
            ({ value }) => isObject(value) && 'fact' in value && value['operator'] === 'equal',
          )
        : [],
    make: (doc, { path }) =>
      doc.file.startsWith('rules/simplified/')
        ? undefined
        : revalue(doc, path, '{ "fact": "simplified", "operator": "equal", "value": "yes" }'),
  },
  {
    name: 'a rule that begins after it ends',
    codes: ['span-reversed'],
    places: (doc) =>
      doc.kind === 'rule'
        ? doc.places.filter(
            ({ path }) => path.length === 2 && path[0] === 'effective' && path[1] === 'from',
          )
        : [],
    make: (doc, { path }) => {
      const end = at(doc, ['effective', 'to']);
      if (!isText(end ?? null)) return undefined;
      const edited = revalue(doc, path, '"2035-01-01"');
      return {
        ...edited,
        lines: [
          ...edited.lines,
          doc.json.spanOf(['effective']).line,
          doc.json.spanOf(['effective', 'to']).line,
        ],
      };
    },
  },
  {
    name: 'a priority below 1',
    codes: ['out-of-range', 'wrong-type'],
    places: underKeys('priority'),
    make: (doc, { path }) => revalue(doc, path, '0'),
  },
  {
    name: 'a priority as a text',
    codes: ['wrong-type'],
    places: underKeys('priority'),
    make: (doc, { path, value }) => revalue(doc, path, JSON.stringify(wordOf(value))),
  },
  {
    name: 'an open status among the outcomes',
    codes: ['candidates-missing', 'candidates-not-allowed', 'unknown-outcome', 'too-few'],
    places: eventType,
    make: (doc, { path, value }) =>
      OPEN.includes(wordOf(value)) ? undefined : revalue(doc, path, '"conflict"'),
  },
];
