const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const clock = new Intl.DateTimeFormat("en-US", {
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});
const weekday = new Intl.DateTimeFormat("en-US", { weekday: "long" });
const dayMonth = new Intl.DateTimeFormat("en-US", { day: "numeric", month: "short" });
const dayMonthYear = new Intl.DateTimeFormat("en-US", {
  day: "numeric",
  month: "short",
  year: "numeric",
});
const exact = new Intl.DateTimeFormat("en-US", { dateStyle: "full", timeStyle: "long" });

const midnight = (t: Date) => new Date(t.getFullYear(), t.getMonth(), t.getDate()).getTime();

/** A moment as people say it, in her time zone: "4 minutes ago", "yesterday 21:10", "Mar 3". */
export function spoken(iso: string, now: Date = new Date()): string {
  const at = new Date(iso);
  const age = now.getTime() - at.getTime();
  if (age < MINUTE) return "just now";
  if (age < 60 * MINUTE) {
    const minutes = Math.floor(age / MINUTE);
    return minutes === 1 ? "a minute ago" : `${minutes} minutes ago`;
  }
  const days = Math.round((midnight(now) - midnight(at)) / DAY);
  if (days === 0) return `today ${clock.format(at)}`;
  if (days === 1) return `yesterday ${clock.format(at)}`;
  if (days < 7) return `${weekday.format(at)} ${clock.format(at)}`;
  return at.getFullYear() === now.getFullYear() ? dayMonth.format(at) : dayMonthYear.format(at);
}

export const exactly = (iso: string): string => exact.format(new Date(iso));

/** A calendar date without a time of day, such as the day a posting closes. */
export function spokenDate(date: string): string {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  return dayMonthYear.format(new Date(year, month - 1, day));
}

/** `days` from today as YYYY-MM-DD in her time zone, for date fields. */
export function dateIn(days: number, now: Date = new Date()): string {
  const at = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
