import { didYouMean, type Issue, plainId } from '@xinfang/sdk';
import { contentPath } from './content-path.ts';
import { type Body, type DirectoryDocument, isHigher, type Responsibility } from './document.ts';
import { issueAt } from './issue.ts';

type Bodies = ReadonlyMap<string, Body>;

/**
 * What is wrong between the parts of a document: ids that are no body's or two bodies', bodies that lie under themselves or
 * under a lower one, lines that contradict the body they name or stand twice.
 */
export const referenceIssues = (document: DirectoryDocument): readonly Issue[] => {
  const bodies: Bodies = new Map(document.bodies.map((body) => [body.id, body]));
  const townships: Bodies = new Map([...bodies].filter(([, { kind }]) => kind === 'township'));
  return [
    ...(document.receiver === undefined ? [] : unknownBody(document.receiver, bodies, 'receiver')),
    ...repeated(document.bodies.map(({ id }) => plainId(id))).map((index) => repeatedBody(index)),
    ...document.bodies.flatMap((body, index) => placeIssues(body, bodies, `bodies[${index}]`)),
    ...cycleIssues(document.bodies, bodies),
    ...document.responsibilities.flatMap((line, index) =>
      lineIssues(line, { bodies, townships }, `responsibilities[${index}]`),
    ),
    ...repeated(document.responsibilities.map(keyOfLine)).map((index) => repeatedLine(index)),
  ];
};

const repeatedBody = (index: number): Issue =>
  issueAt(
    'repeated-body',
    `bodies[${index}].id`,
    { zh: '标识已被前面的机构使用', en: 'a body before has this id' },
    {
      zh: '每个机构一个标识，不能只差大小写或者符号',
      en: 'give each body an id of its own, that differs in more than case or signs',
    },
  );

const repeatedLine = (index: number): Issue =>
  issueAt(
    'repeated-line',
    `responsibilities[${index}]`,
    { zh: '同一内容、乡镇和单位前面已写过', en: 'content, township and unit stand before already' },
    { zh: '删去其中一行', en: 'leave one of the lines out' },
  );

const keyOfLine = ({ content, township, unit }: Responsibility): string =>
  JSON.stringify([contentPath(content), township ?? null, unit]);

/** The places of those that stood before. */
const repeated = (keys: readonly string[]): readonly number[] => {
  const first = new Map<string, number>();
  return keys.flatMap((key, index) => {
    if (first.has(key)) return [index];
    first.set(key, index);
    return [];
  });
};

const unknownBody = (id: string, bodies: Bodies, path: string): readonly Issue[] => {
  if (bodies.has(id)) return [];
  const hint = didYouMean(id, bodies.keys()).hint ?? {
    zh: '先在 bodies 中写明这个机构',
    en: 'write the body under bodies first',
  };
  const message = { zh: `没有标识为 ${id} 的机构`, en: `no body has the id ${id}` };
  return [issueAt('unknown-body', path, message, hint)];
};

const placeIssues = (body: Body, bodies: Bodies, path: string): readonly Issue[] => {
  if (body.under === undefined) {
    return body.kind === 'internal-office' ? [insideNothing(path)] : [];
  }
  const above = bodies.get(body.under);
  if (above === undefined) return unknownBody(body.under, bodies, `${path}.under`);
  if (!isHigher(body.level, above.level)) return [];
  return [
    issueAt(
      'level',
      `${path}.under`,
      {
        zh: `${body.level} 一级的机构不能在 ${above.level} 一级的机构之下`,
        en: `a body of level ${body.level} cannot lie under one of level ${above.level}`,
      },
      { zh: '核对 level 和 under', en: 'look at level and under again' },
    ),
  ];
};

const insideNothing = (path: string): Issue =>
  issueAt(
    'shape',
    `${path}.under`,
    { zh: '内设机构应当写明属于哪个机构', en: 'an internal office must say whose it is' },
    { zh: '写上 under', en: 'give it under' },
  );

/** A chain upwards that comes back to its beginning is told once, at the first body of it. */
const cycleIssues = (list: readonly Body[], bodies: Bodies): readonly Issue[] => {
  const told = new Set<string>();
  return list.flatMap((body, index) => {
    const ring = told.has(body.id) ? undefined : ringFrom(body, bodies);
    if (ring === undefined) return [];
    for (const id of ring) told.add(id);
    const chain = [...ring, body.id].join(' → ');
    return [
      issueAt(
        'cycle',
        `bodies[${index}].under`,
        { zh: `隶属关系成环：${chain}`, en: `bodies lie under each other in a ring: ${chain}` },
        { zh: '去掉其中一个 under', en: 'take one under away' },
      ),
    ];
  });
};

const ringFrom = (start: Body, bodies: Bodies): readonly string[] | undefined => {
  const ring: string[] = [];
  const seen = new Set<string>();
  let body: Body | undefined = start;
  while (body !== undefined && !seen.has(body.id)) {
    seen.add(body.id);
    ring.push(body.id);
    if (body.under === start.id) return ring;
    body = body.under === undefined ? undefined : bodies.get(body.under);
  }
  return undefined;
};

interface Named {
  readonly bodies: Bodies;
  readonly townships: Bodies;
}

const lineIssues = (line: Responsibility, named: Named, path: string): readonly Issue[] => {
  const unit = named.bodies.get(line.unit);
  return [
    ...unknownBody(line.unit, named.bodies, `${path}.unit`),
    ...(line.township === undefined ? [] : townshipIssues(line.township, named, path)),
    ...(unit === undefined || line.level === undefined || line.level === unit.level
      ? []
      : [levelDiffers(line.level, unit, path)]),
  ];
};

const townshipIssues = (
  id: string,
  { bodies, townships }: Named,
  path: string,
): readonly Issue[] => {
  if (townships.has(id) || !bodies.has(id)) return unknownBody(id, townships, `${path}.township`);
  return [
    issueAt(
      'not-a-township',
      `${path}.township`,
      { zh: `${id} 不是乡镇、街道`, en: `${id} is no township` },
      { zh: '写 kind 为 township 的机构', en: 'name a body of kind township' },
    ),
  ];
};

const levelDiffers = (level: string, unit: Body, path: string): Issue =>
  issueAt(
    'level',
    `${path}.level`,
    {
      zh: `写的是 ${level} 一级，而 ${unit.id} 是 ${unit.level} 一级`,
      en: `it says level ${level}, but ${unit.id} is of level ${unit.level}`,
    },
    { zh: '改 level 或者 unit', en: 'change level or unit' },
  );
