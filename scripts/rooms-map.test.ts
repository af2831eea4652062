import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { firstSentenceOf, levelOf, roomsPage } from './rooms-map.ts';

const root = resolve(import.meta.dirname, '..');
const page = readFileSync(join(root, 'docs/rooms.md'), 'utf8');

describe('the map of rooms', () => {
  it('is as printed; else run node scripts/rooms-map.ts', () => {
    expect(page).toBe(roomsPage(root));
  });

  it('says of every room what it is, of what is published in both languages', () => {
    const rows = page.split('\n').filter((line) => /^\| \d+ \|/u.test(line));
    const { rooms } = JSON.parse(readFileSync(join(root, 'rooms.json'), 'utf8')) as {
      rooms: object;
    };
    expect(rows.length).toBe(Object.keys(rooms).length);
    for (const row of rows) {
      const [zh = '', en = ''] = row.split(' | ').slice(2);
      expect([row, /[a-z]/u.test(en)]).toEqual([row, true]);
      const isPublished = /\.\.\/(?:packages|packs|plugins|apps)\//u.test(row);
      expect([row, !isPublished || /\p{Script=Han}/u.test(zh)]).toEqual([row, true]);
    }
  });

  it('leads to what is there', () => {
    for (const [, to = ''] of page.matchAll(/\]\(([^)]+)\)/gu))
      expect([to, existsSync(join(root, 'docs', to))]).toEqual([to, true]);
  });
});

describe('the level of a room', () => {
  const room = (name: string, ...imports: readonly string[]) => ({ name, imports });

  it('is how many rooms stand below it, one on another', () => {
    const rooms = [room('a'), room('b', 'a'), room('c', 'a', 'b/part'), room('d', 'elsewhere')];
    expect(rooms.map(({ name }) => levelOf(name, rooms))).toEqual([0, 1, 2, 1]);
  });

  it('is none in a circle', () => {
    expect(() => levelOf('a', [room('a', 'b'), room('b', 'a')])).toThrow('a → b → a');
  });
});

it.each([
  ['# Name\n\n读日历。再说一句。\n', '读日历'],
  ['# 名字\n\n**用** `decide` 决定[一件](x.md)事。\nEnglish\n', '用 decide 决定一件事'],
  ['# Name\n\nEnglish (英文)\n\n后面的中文\n', ''],
])('the first sentence of %j', (markdown, sentence) => {
  expect(firstSentenceOf(markdown)).toBe(sentence);
});
