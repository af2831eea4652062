import { filesOf, KINDS, vectorsIn } from './vector.ts';

const counted = (['vectors', 'by-hand'] as const).map((folder) => ({
  folder,
  vectors: filesOf(folder).flatMap((file) => vectorsIn(folder, file)),
}));

const line = (name: string, ...numbers: readonly (number | string)[]): string =>
  `${name.padEnd(12)}${numbers.map((number) => String(number).padStart(10)).join('')}\n`;

process.stdout.write(line('kind', ...counted.map(({ folder }) => folder), 'all'));
for (const kind of [...KINDS, 'all'] as const) {
  const numbers = counted.map(
    ({ vectors }) => vectors.filter((vector) => kind === 'all' || vector.kind === kind).length,
  );
  process.stdout.write(
    line(
      kind,
      ...numbers,
      numbers.reduce((sum, number) => sum + number, 0),
    ),
  );
}
