import { typed } from './consumer.ts';
import { type County, commandsToType, under } from './county.ts';
import { NODES, TYPESCRIPTS } from './options.ts';
import { labelOf, typeShown } from './read-me.ts';
import { type Steps, tableOf } from './steps.ts';
import { checkTypes, WAYS } from './types.ts';

/** One thing to try under each version. */
interface Trial {
  readonly name: string;
  readonly walk: (projects: Projects) => Promise<unknown>;
}

type Projects = Awaited<ReturnType<typeof under>>;

/** One column of a table: a version, and what came of each trial. */
interface Column {
  readonly version: string;
  readonly cells: readonly string[];
}

/** Tries a county's commands under every line of Node and the types under every line of TypeScript; prints two tables. */
export const tryMatrix = async (steps: Steps, county: County): Promise<void> => {
  const runs: readonly Trial[] = commandsToType(county).map((shown) => ({
    name: labelOf(shown),
    walk: ({ project }) => typeShown(project.consumer, shown),
  }));
  const checks: readonly Trial[] = [
    {
      name: 'the county’s project',
      walk: ({ project }) => typed(project.consumer, 'npx tsc -p .'),
    },
    ...WAYS.map((way) => ({
      name: `the whole front door, ${way}`,
      walk: ({ types }: Projects) => checkTypes(types.consumer, way),
    })),
  ];
  const nodes = await columnsOf(steps, county, 'node', NODES, runs);
  const typescripts = await columnsOf(steps, county, 'typescript', TYPESCRIPTS, checks);
  print(runs, nodes);
  print(checks, typescripts);
  const failed = [...nodes, ...typescripts].some(({ cells }) => cells.includes(FAILED));
  if (failed) throw new Error('not all of the matrix holds');
};

const FAILED = 'FAILED';

const columnsOf = async (
  steps: Steps,
  county: County,
  kind: 'node' | 'typescript',
  lines: readonly string[],
  trials: readonly Trial[],
): Promise<readonly Column[]> => {
  const columns: Column[] = [];
  for (const line of lines) {
    const projects = await steps.walk(`install ${kind} ${line}`, () =>
      under(county, { [kind]: line }),
    );
    const version = projects.project.installed.join(' ').replace(/^node-[a-z0-9-]+@/u, 'node@');
    const cells: string[] = [];
    for (const trial of trials) cells.push(await cellOf(steps, version, trial, projects));
    columns.push({ version, cells });
  }
  return columns;
};

/** A trial that fails does not end the matrix: what else fails under a version tells why. */
const cellOf = async (
  steps: Steps,
  version: string,
  { name, walk }: Trial,
  projects: Projects,
): Promise<string> => {
  try {
    await steps.walk(`${version}: ${name}`, () => walk(projects));
    return `${steps.taken.at(-1)?.seconds.toFixed(1)} s`;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return FAILED;
  }
};

const print = (trials: readonly Trial[], columns: readonly Column[]): void => {
  const head = ['', ...columns.map(({ version }) => version)];
  const rows = trials.map(({ name }, row) => [
    name,
    ...columns.map(({ cells }) => cells[row] ?? ''),
  ]);
  console.log(`\n${tableOf([head, ...rows])}`);
};
