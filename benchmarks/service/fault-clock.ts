// Loaded into the service before anything else (`--import`): at each SIGUSR2 its clock leaps, as the machine's would. It reaches
// what asks JavaScript for the time, which is everything of the service; the monotonic clock and the database go on as they were.

const HOUR = 3_600_000;
/** Forward, back again, backward, back again. */
const LEAPS: readonly number[] = [5 * HOUR, 0, -5 * HOUR, 0];

const Real = Date;
let leaps = 0;
let offset = 0;

class Leaping extends Real {
  constructor(...given: readonly unknown[]) {
    if (given.length === 0) super(Real.now() + offset);
    else super(...(given as [number]));
  }
  static override now(): number {
    return Real.now() + offset;
  }
}

globalThis.Date = Leaping as DateConstructor;
process.on('SIGUSR2', () => {
  offset = LEAPS[leaps % LEAPS.length] ?? 0;
  leaps += 1;
});
