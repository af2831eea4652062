/** How many counties stand below one city. */
const PER_CITY = 25;

/** The county that made matters are reckoned in; the others are copies of it. Its names say nothing that a hash could say. */
export const PATTERN = { county: 'xianzzzz', city: 'shizz' } as const;

/** A county's names: they are as long as those of the pattern, so that rows stay of one size. */
export const countyNames = (index: number): { readonly county: string; readonly city: string } => ({
  county: `xian${String(index).padStart(4, '0')}`,
  city: `shi${String(Math.floor(index / PER_CITY)).padStart(2, '0')}`,
});

/** The bodies of one county: a government, its petition office, a department, a township, and who oversees discipline. */
export const bodiesOf = (county: string) =>
  ({
    government: county,
    office: `${county}-xfj`,
    department: `${county}-zrz`,
    township: `${county}-zhen`,
    discipline: `${county}-jwjw`,
  }) as const;

interface Body {
  readonly id: string;
  readonly kind: string;
  readonly level: string;
  readonly under?: string;
  readonly sector?: string;
}

const bodiesBelow = ({ county, city }: ReturnType<typeof countyNames>): readonly Body[] => {
  const { government, office, department, township, discipline } = bodiesOf(county);
  const below = { level: 'county', under: government };
  return [
    { id: government, kind: 'government', level: 'county', under: city },
    { id: office, kind: 'petition-office', ...below, sector: 'administrative' },
    { id: department, kind: 'department', ...below, sector: 'administrative' },
    { id: discipline, kind: 'organ', ...below, sector: 'discipline' },
    {
      id: township,
      kind: 'township',
      level: 'township',
      under: government,
      sector: 'administrative',
    },
  ];
};

/** A directory of so many invented counties, with the pattern's. */
export const madeDirectory = (counties: number): object => {
  const named = [PATTERN, ...Array.from({ length: counties }, (_, index) => countyNames(index))];
  const cities = [...new Set(named.map(({ city }) => city))];
  const bodies = [
    ...cities.map((id): Body => ({ id, kind: 'government', level: 'city' })),
    ...named.flatMap(bodiesBelow),
  ];
  return {
    title: { zh: '虚构的县', en: 'Invented counties' },
    receiver: bodiesOf(PATTERN.county).office,
    bodies: bodies.map((body) => ({ ...body, label: { zh: `虚构 ${body.id}`, en: body.id } })),
    responsibilities: [{ content: '自然资源', unit: bodiesOf(PATTERN.county).department }],
  };
};
