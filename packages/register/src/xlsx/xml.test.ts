import { describe, expect, test } from 'vitest';
import { type Grammar, xmlReader } from './xml.ts';

type Place = 'list' | 'item' | 'text';

const GRAMMAR: Grammar<Place> = {
  places: { document: { list: 'list' }, list: { item: 'item' }, item: { t: 'text' } },
  closed: ['document', 'list'],
};

/** What a reader is told of a text that comes in pieces of some size. */
const told = (xml: string, size = xml.length): string[] => {
  const log: string[] = [];
  const reader = xmlReader(GRAMMAR, {
    open: (place, attributes) => log.push(`<${[place, ...Object.values(attributes)].join(' ')}>`),
    text: (place, text) => {
      if (place === 'text') log.push(text);
    },
    close: (place) => log.push(`</${place}>`),
  });
  for (let at = 0; at < xml.length; at += size) reader.write(xml.slice(at, at + size));
  reader.end();
  return log;
};

describe('the XML of a part', () => {
  test.each<[string, string]>([
    ['without a prefix', '<list><item n="1"><t>a&amp;b</t></item></list>'],
    ['with a prefix', '<x:list xmlns:x="u"><x:item n="1"><x:t>a&amp;b</x:t></x:item></x:list>'],
    [
      'with a declaration and remarks',
      '<?xml version="1.0"?><!-- x --><list><item n="1"><t>a&#38;b</t></item></list>',
    ],
    ['with CDATA', '<list><item n="1"><t><![CDATA[a&b]]></t></item></list>'],
    [
      'with what is unknown, passed over with all it holds',
      '<list><item n="1"><x><t>no</t></x><t>a&amp;b</t></item><extLst><item/></extLst></list>',
    ],
  ])('%s is told place by place, wherever the pieces end', (_, xml) => {
    for (const size of [1, 3, xml.length]) {
      const log = told(xml, size).filter((each) => !each.includes('list'));
      expect(log.join('')).toBe('<item 1><text>a&b</text></item>');
    }
  });

  test.each<[string, string]>([
    ['that breaks off', '<list><item>'],
    ['with a tag that is not closed', '<list><item></list>'],
    [
      'with an entity of its own',
      '<!DOCTYPE list [<!ENTITY a "b">]><list><item><t>&a;</t></item></list>',
    ],
    ['with a DOCTYPE', '<!DOCTYPE list><list></list>'],
    ['with an unknown entity', '<list><item><t>&a;</t></item></list>'],
    ['with an attribute twice', '<list><item n="1" n="2"/></list>'],
    ['with a second root', '<list></list><list></list>'],
    ['with another root', '<table></table>'],
    ['with an unknown element where all are known', '<list><row/></list>'],
    ['with an element of another prefix where all are known', '<list><x:item xmlns:x="u"/></list>'],
    ['with a control character', '<list><item><t>\u0001</t></item></list>'],
    ['with nothing', ''],
    ['with elements too deep', `<list><item>${'<x>'.repeat(99)}${'</x>'.repeat(99)}</item></list>`],
    ['with an attribute of no end', `<list><item n="${'x'.repeat(20_000_000)}`],
    ['named like what every object has', '<list><constructor/></list>'],
  ])('%.60s is refused', (_, xml) => {
    expect(() => told(xml, 100_000)).toThrow(expect.objectContaining({ code: 'damaged-xlsx' }));
  });
});
