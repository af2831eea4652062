import { arrow, card, type Figure, space, words } from './drawing.ts';

/** A line of `rooms.json`. */
export interface Room {
  readonly name: string;
  readonly imports: readonly string[];
  readonly pure?: boolean;
}

/** The rooms of `rooms.json` in floors: each imports only from floors below it. */
export const rooms = (table: Readonly<Record<string, Room>>): Figure => {
  const all = Object.values(table);
  const floors = floorsOf(all);
  return {
    name: 'rooms',
    title: { zh: '房间：谁可以引用谁', en: 'Rooms: who may import whom' },
    description: {
      zh: `由 rooms.json 生成，共 ${all.length} 间，${floors.length} 层。从上到下：${floors.map((floor) => floor.map(({ name }) => shortName(name)).join('、')).join('；')}。`,
      en: `Drawn from rooms.json: ${all.length} rooms on ${floors.length} floors. From the top: ${floors.map((floor) => floor.map(({ name }) => shortName(name)).join(', ')).join('; ')}.`,
    },
    draw: (lang) => [
      words(
        lang === 'zh'
          ? '引用只能往下。蓝框：纯，不读时钟、不碰文件和网络。“←”后面是它直接引用的；间接的、只在测试里引用的不写。'
          : 'Imports go downward only. Blue: pure, without clock, files or network. After “←” stands what it imports directly; what those import, and what tests alone import, is not repeated.',
      ),
      space(),
      ...floors.flatMap((floor, i) => [
        ...(i === 0 ? [] : [arrow()]),
        ...floor.flatMap((room, j) => [
          ...(j === 0 ? [] : [space(4)]),
          card({
            title: shortName(room.name),
            lines: importsText(room, all),
            tone: room.pure === true ? 'key' : 'plain',
          }),
        ]),
      ]),
    ],
  };
};

/** An entry of a package belongs to the package. */
const packageOf = (imported: string): string => imported.split('/').slice(0, 2).join('/');

const shortName = (name: string): string => name.replace('@xinfang/', '');

/** The kit of tests is imported by tests alone. */
const KIT = '@xinfang/testing';

const importedBy = (room: Room): readonly string[] =>
  [...new Set(room.imports.map((each) => (each.startsWith('@') ? packageOf(each) : each)))].filter(
    (name) => name !== room.name && name !== KIT,
  );

const roomNamed = (name: string, all: readonly Room[]): Room | undefined =>
  all.find((room) => room.name === name);

/** All that a room can see, directly or through others. */
const reach = (room: Room, all: readonly Room[]): ReadonlySet<string> =>
  new Set(
    importedBy(room).flatMap((name) => {
      const below = roomNamed(name, all);
      return below === undefined ? [name] : [name, ...reach(below, all)];
    }),
  );

const importsText = (room: Room, all: readonly Room[]): readonly string[] => {
  const names = importedBy(room);
  const through = new Set(
    names.flatMap((name) => {
      const below = roomNamed(name, all);
      return below === undefined ? [] : [...reach(below, all)];
    }),
  );
  const direct = names.filter((name) => !through.has(name)).map(shortName);
  return direct.length === 0 ? [] : [`← ${direct.join(', ')}`];
};

const floorOf = (room: Room, all: readonly Room[]): number =>
  importedBy(room).reduce((most, name) => {
    const below = roomNamed(name, all);
    return below === undefined ? most : Math.max(most, 1 + floorOf(below, all));
  }, 0);

/** The highest floor first. */
const floorsOf = (all: readonly Room[]): readonly (readonly Room[])[] => {
  const byFloor = Map.groupBy(all, (room) => floorOf(room, all));
  return [...byFloor.entries()].sort(([a], [b]) => b - a).map(([, floor]) => floor);
};
