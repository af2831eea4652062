import { reachesAccused } from '../reference/accused.ts';
import type { PlainCase } from '../reference/case.ts';
import { assess } from '../reference/deadlines.ts';
import type { Vector } from '../vector.ts';
import { doubtfulLife, remitUnknown } from './doubts.ts';
import { learnedLater } from './learned.ts';
import { CLOCKS, clockNamed, type Life, lifeTo, lived } from './life.ts';
import { dayOf2005, dayOf2022 } from './made-case.ts';
import { extensionCourse, hearingCourse } from './moved.ts';
import { numbered } from './numbered.ts';
import { type Chance, chanceFrom } from './seeded.ts';
import { type Course, coursesOf } from './standings.ts';
import { lookAt, walked } from './walks.ts';

/** A case, and the day on which one looks at it. */
interface Look {
  readonly oneCase: PlainCase;
  readonly asOf: string;
}

type Make = (id: string) => Look;

const look =
  (life: Life, { next, asOf }: Course): Make =>
  (id) => ({
    oneCase: lived(id, life, next),
    asOf,
  });

const ROUNDS = 2;

/** Each clock of each version, each way it can stand, several times. */
const standings = (chance: Chance): readonly Make[] =>
  CLOCKS.flatMap((clock) =>
    [dayOf2005, dayOf2022].flatMap((day) =>
      clock.only2022 && day === dayOf2005
        ? []
        : Array.from({ length: ROUNDS }, () => day).flatMap((anyDay) =>
            coursesOf(lifeTo(clock, '2023-03-01')).map((course) => {
              const life = lifeTo(clock, anyDay(chance));
              return look(life, course(chance, life));
            }),
          ),
    ),
  );

const moved = (chance: Chance): readonly Make[] => {
  const anyDay = (): string => (chance.percent(25) ? dayOf2005(chance) : dayOf2022(chance));
  const extended = Array.from({ length: 140 }, (_, place) => {
    const life = lifeTo(clockNamed('conclude'), anyDay());
    return look(life, extensionCourse(chance, life, place));
  });
  const heard = Array.from({ length: 130 }, (_, place) => {
    const life = lifeTo(clockNamed('recheck-decision'), anyDay());
    return look(life, hearingCourse(chance, life, place));
  });
  return [...extended, ...heard];
};

const doubtful = (chance: Chance): readonly Make[] =>
  Array.from({ length: 150 }, (_, place) => {
    const startsOn = dayOf2022(chance);
    const life = place % 10 === 0 ? remitUnknown(startsOn) : doubtfulLife(chance, startsOn, place);
    return look(life, chance.pick(coursesOf(life))(chance, life));
  });

const WALKS = 540;

const walks = (chance: Chance): readonly Make[] =>
  Array.from({ length: WALKS }, () => (id: string) => {
    const day = chance.percent(20) ? dayOf2005 : dayOf2022;
    const oneCase = walked(chance, id, day(chance));
    return { oneCase, asOf: lookAt(chance, oneCase) };
  });

const learned = (chance: Chance): readonly Make[] =>
  learnedLater(chance).map(([life, course]) => look(life, course));

/** Deadlines of every kind in every standing, and of matters to which anything may have happened. */
export const deadlineVectors = (): readonly Vector[] => {
  const chance = chanceFrom(34);
  const looks = [
    ...standings(chance),
    ...moved(chance),
    ...doubtful(chance),
    ...walks(chance),
    ...learned(chanceFrom(35)),
  ];
  return numbered('deadlines', looks.length, (id, place) => {
    const { oneCase, asOf } = (looks[place] as Make)(id);
    return {
      given: { asOf, case: oneCase },
      expect: { ...assess(oneCase, asOf), accusedBody: reachesAccused(oneCase, asOf) },
    };
  });
};
