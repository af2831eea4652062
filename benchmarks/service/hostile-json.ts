import { pick, type Random } from '../damage/spoil.ts';

/** JSON that parsers differ over, or that is none. */
export const spoiltJson = (json: string, random: Random): Buffer => {
  const at = random(json.length + 1);
  const inside = json.startsWith('{') ? json.slice(1) : '}';
  const texts: readonly string[] = [
    `{"__proto__":{"isAdmin":true},${inside}`,
    `{"constructor":{"prototype":{"isAdmin":true}},${inside}`,
    `{"\\u005f_proto__":{"isAdmin":true},${inside}`,
    `{"id":"wangshu-xfj-verborgen-0","id":"x",${inside}`,
    `${json.slice(0, -1)},"registration":{"receivedOn":"2026-03-02"}}`,
    `\ufeff${json}`,
    `${json}${json}`,
    json.slice(0, at),
    `${json.slice(0, at)}\u0000${json.slice(at)}`,
    json.replace(/"[^"]*"/u, '"\\ud800"'),
    json.replace(/"[^"]*"/u, '"\\u0000"'),
    json.replaceAll('"', "'"),
    `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
    `{"n":1${'0'.repeat(400)}}`,
    `{"n":-0,"m":1e999}`,
    'null',
    '""',
    '[]',
    '0',
    '',
    ' ',
    'NaN',
    '/* */{}',
  ];
  if (random(12) === 0)
    return Buffer.concat([
      Buffer.from(json.slice(0, at)),
      Buffer.from([0xff, 0xc0, 0xaf]),
      Buffer.from(json.slice(at)),
    ]);
  return Buffer.from(pick(random, texts));
};
