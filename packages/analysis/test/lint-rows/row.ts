import { changed, type PackTree } from '../../../pack/test/small-pack.ts';

export type Told = readonly [code: string, file: string, at: string];
/** A change of the small pack after which it still loads, and all that the linter tells of it. */
export type Row = readonly [name: string, changes: PackTree, ...told: Told[]];

export const label = { zh: '名称', en: 'Name' };
export const is = (fact: string, value: unknown, operator = 'equal') => ({ fact, operator, value });
export const law = (article: number) => [{ instrument: 'new-law', article, confidence: 'H' }];
export const now = { from: '2020-01-01' };

export const REPORT = 'rules/marks/marks.report.json';
export const REFUSE = 'rules/gate/gate.refuse.json';
export const OLD = 'rules/gate/gate.accept-old.json';
export const GROUPS = 'groups.json';
export const NAMED = 'conditions.json';
export const CONSTRAINTS = 'constraints.json';
export const FINISH = 'deadlines/finish.json';
export const OBJECT = 'deadlines/object.json';
export const DECIDE = 'deadlines/decide.json';
export const ON_TIME = 'indicators/in-time.json';
export const SHARE = 'indicators/plain-share.json';

export const report = (conditions: unknown): PackTree =>
  changed(REPORT, ['conditions'], conditions);

/** A further rule of the small pack. */
export const rule = (group: string, id: string, rest: object): PackTree => ({
  [`rules/${group}/${id}.json`]: {
    id,
    label,
    explain: label,
    effective: now,
    basis: law(2),
    ...rest,
  },
});

export const refusing = {
  event: { type: 'refuse' },
  confirm: { role: 'head', basis: law(3) },
  basis: law(3),
};

/** The group `way`, in which a conflict is not expected. */
export const noConflict = changed(GROUPS, ['groups', 0, 'onConflict'], undefined);

export const FACT = { id: 'spare', label, about: 'matter', type: 'boolean' };
