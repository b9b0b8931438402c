// Calendar arithmetic by another method than the engine's: wall clocks read from Intl, months counted by hand.

const formats = new Map<string, Intl.DateTimeFormat>();

/** What a clock in the zone shows, as if it were UTC. */
function wall(instant: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-GB", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(timeZone, format);
  }
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return (
    Date.UTC(part["year"] ?? 0, (part["month"] ?? 1) - 1, part["day"], part["hour"], part["minute"], part["second"]) +
    (((instant % 1000) + 1000) % 1000)
  );
}

/** The instant at which a clock shows this: in a repeated hour the first, in a skipped one as much later as the clock jumps. */
function instantAt(shown: number, timeZone: string): number {
  const before = wall(shown - 86_400_000, timeZone) - (shown - 86_400_000);
  const later = wall(shown + 86_400_000, timeZone) - (shown + 86_400_000);
  const found = [before, later].map((offset) => shown - offset).filter((instant) => wall(instant, timeZone) === shown);
  return found.length > 0 ? Math.min(...found) : shown - before;
}

const sums = new Map<string, number>();

/** The instant an ISO 8601 duration (years, months, days, hours, minutes) after another, remembered: reading a clock is slow. */
export function addedByHand(start: number, duration: string, timeZone: string): number {
  const key = `${start.toString()} ${duration} ${timeZone}`;
  const sum = sums.get(key) ?? counted(start, duration, timeZone);
  sums.set(key, sum);
  return sum;
}

function counted(start: number, duration: string, timeZone: string): number {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration) ?? [];
  const unit = (place: number): number => Number((match as readonly (string | undefined)[])[place] ?? 0);
  const [years, months, days, hours, minutes] = [unit(1), unit(2), unit(3), unit(4), unit(5)];
  const exact = hours * 3_600_000 + minutes * 60_000;
  if (years + months + days === 0) return start + exact;
  const shown = new Date(wall(start, timeZone));
  const month = shown.getUTCMonth() + months + 12 * years;
  const lastDay = new Date(Date.UTC(shown.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const moved = Date.UTC(
    shown.getUTCFullYear(),
    month,
    Math.min(shown.getUTCDate(), lastDay) + days,
    shown.getUTCHours(),
    shown.getUTCMinutes(),
    shown.getUTCSeconds(),
    shown.getUTCMilliseconds(),
  );
  return instantAt(moved, timeZone) + exact;
}

/** The first instant of a day, YYYY-MM-DD. */
export function dayBegins(day: string, timeZone: string): number {
  return instantAt(Date.parse(`${day}T00:00:00Z`), timeZone);
}
