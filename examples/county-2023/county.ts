import invented from './invented.json' with { type: 'json' };
import type { Sector } from './register-row.ts';

/** Said wherever the county appears. */
export const INVENTED: { readonly zh: string; readonly en: string } = invented;

/** A body of the county. */
export interface Body {
  readonly id: string;
  readonly name: string;
  readonly sector: Sector;
}

const administrative = (id: string, name: string): Body => ({ id, name, sector: 'administrative' });

/** The county's petition office. */
export const PETITION_OFFICE = administrative('wangshu-xfj', '望舒县信访局');
/** The county government's office, to which major and urgent matters are reported. */
export const GOVERNMENT = administrative('wangshu-zfb', '望舒县政府办公室');
/** Where matters of courts, prosecution and police go. */
export const JUDICIAL_COMMITTEE: Body = {
  id: 'wangshu-zfw',
  name: '望舒县委政法委',
  sector: 'judicial',
};
/** Where accusations within the remit of discipline inspection go. */
export const DISCIPLINE: Body = {
  id: 'wangshu-jwjw',
  name: '望舒县纪委监委',
  sector: 'discipline',
};

/** The fourteen units of the county level. */
export const UNITS: readonly Body[] = [
  administrative('wangshu-zrzyj', '望舒县自然资源局'),
  administrative('wangshu-zjj', '望舒县住房和城乡建设局'),
  administrative('wangshu-rsj', '望舒县人力资源和社会保障局'),
  administrative('wangshu-nyncj', '望舒县农业农村局'),
  administrative('wangshu-jyj', '望舒县教育局'),
  administrative('wangshu-wjj', '望舒县卫生健康局'),
  administrative('wangshu-mzj', '望舒县民政局'),
  administrative('wangshu-jtj', '望舒县交通运输局'),
  administrative('wangshu-sthjj', '望舒县生态环境局'),
  administrative('wangshu-scjgj', '望舒县市场监督管理局'),
  administrative('wangshu-tyjrj', '望舒县退役军人事务局'),
  GOVERNMENT,
  JUDICIAL_COMMITTEE,
  DISCIPLINE,
];

/** A township and its government. */
export interface Township extends Body {
  readonly place: string;
}

/** The twelve townships, with names that no real place bears. Their governments handle village matters. */
export const TOWNSHIPS: readonly Township[] = Array.from(
  '甲乙丙丁戊己庚辛壬癸子丑',
  (sign, index) => {
    const place = `${sign}字${index < 7 ? '镇' : '乡'}`;
    const id = `wangshu-town-${String(index + 1).padStart(2, '0')}`;
    return { ...administrative(id, `望舒县${place}人民政府`), place };
  },
);

/** The unit of an id that this file itself uses. */
export const unitOf = (id: string): Body => {
  const found = UNITS.find((unit) => unit.id === `wangshu-${id}`);
  if (found === undefined) throw new RangeError(`no unit ${id}`);
  return found;
};
