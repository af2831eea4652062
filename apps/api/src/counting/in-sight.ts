import type { Job, Json, Store, Viewer } from '@xinfang/store';

/**
 * A run as it may be read now: where its report names a case that is out of its reader's sight by now, such as one that turned
 * out to accuse their body, the report is not given any more. Started again it counts without that case.
 */
export const inSight = async (
  { cases }: Pick<Store, 'cases'>,
  viewer: Viewer,
  job: Job,
): Promise<Job> => {
  const ids = [...new Set(casesIn(job.result))];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const found = await Promise.all(
      ids.slice(at, at + AT_ONCE).map((id) => cases.read(viewer, id)),
    );
    if (found.includes(undefined))
      return { ...job, status: 'failed', result: null, error: 'out-of-sight' };
  }
  return job;
};

const AT_ONCE = 20;

/** Every case that a report names: in what is overdue or coming, and in the lists that were asked for. */
export const casesIn = (report: Json): readonly string[] => {
  if (Array.isArray(report)) return (report as readonly Json[]).flatMap(casesIn);
  if (typeof report !== 'object' || report === null) return [];
  return Object.entries(report).flatMap(([member, value]: [string, Json]) => {
    if (member === 'caseId') return textsIn(value);
    return LISTS.has(member) && !isCount(value) ? textsIn(value) : casesIn(value);
  });
};

/** Members that hold ids of cases, however deep; `cases` is a number elsewhere. */
const LISTS: ReadonlySet<string> = new Set(['lists', 'cases']);

const isCount = (value: Json): boolean => typeof value === 'number';

const textsIn = (value: Json): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value as { readonly [member: string]: Json }).flatMap(textsIn);
};
