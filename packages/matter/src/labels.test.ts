import { describe, expect, test } from 'vitest';
import {
  ARRIVALS,
  CHANNELS,
  DELIVERED_DOCUMENTS,
  DISPATCH_MODES,
  EVALUATION_OBJECTS,
  EVENT_TYPES,
  GRADES,
  MATTER_LABELS,
  RECEIVER_KINDS,
  REPLY_OUTCOMES,
  SECTORS,
  STATES,
  WARNINGS,
} from './index.ts';

const VALUES = {
  receiverKind: RECEIVER_KINDS,
  sector: SECTORS,
  channel: CHANNELS,
  arrival: ARRIVALS,
  dispatchMode: DISPATCH_MODES,
  replyOutcome: REPLY_OUTCOMES,
  deliveredDocument: DELIVERED_DOCUMENTS,
  evaluationObject: EVALUATION_OBJECTS,
  grade: GRADES,
  eventType: EVENT_TYPES,
};

const LABELS = {
  ...MATTER_LABELS,
  states: STATES,
  warnings: Object.fromEntries(Object.entries(WARNINGS).map(([kind, { label }]) => [kind, label])),
};

test('every vocabulary has a label for every value, and for no other', () => {
  expect(Object.keys(MATTER_LABELS)).toEqual(Object.keys(VALUES));
  for (const [name, values] of Object.entries(VALUES))
    expect(Object.keys(MATTER_LABELS[name as keyof typeof VALUES])).toEqual([...values]);
});

describe.each(Object.entries(LABELS))('%s', (_, labels) => {
  test('are said in Chinese and in English', () => {
    for (const { zh, en } of Object.values(labels)) {
      expect(zh).toMatch(/^[\p{Script=Han}、（）]+$/u);
      expect(en).toMatch(/^[A-Za-z ,.]+$/);
    }
  });

  test('tell the values apart', () => {
    for (const lang of ['zh', 'en'] as const) {
      const texts = Object.values(labels).map((label) => label[lang]);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });
});
