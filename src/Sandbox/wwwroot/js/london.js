const form = (options) => new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", ...options });
const forms = {
  time: form({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
  longDay: form({ weekday: "long", day: "numeric", month: "long", year: "numeric" }),
  day: form({ weekday: "short", day: "numeric", month: "short" }),
  weekday: form({ weekday: "long", day: "numeric", month: "long" }),
  iso: form({ year: "numeric", month: "2-digit", day: "2-digit" }),
};
const relative = new Intl.RelativeTimeFormat("en-GB", { numeric: "auto" });

const date = (instant) => (instant instanceof Date ? instant : new Date(instant));

export const time = (instant) => forms.time.format(date(instant));
export const longDay = (instant) => forms.longDay.format(date(instant)).replace(",", "");
export const day = (instant) => forms.day.format(date(instant)).replace(",", "");
export const weekday = (instant) => forms.weekday.format(date(instant)).replace(",", "");
export const dayAndTime = (instant) => `${day(instant)}, ${time(instant)}`;

/** The London date as 2026-06-01: sorts, compares, and is what a date input takes. */
export const isoDay = (instant) => {
  const parts = Object.fromEntries(forms.iso.formatToParts(date(instant)).map(({ type, value }) => [type, value]));
  return `${parts.year}-${parts.month}-${parts.day}`;
};

const daysBetween = (from, to) => Math.round((Date.parse(isoDay(to)) - Date.parse(isoDay(from))) / 86_400_000);

/** "today", "tomorrow", or null for any other day. */
export const nearDay = (now, instant) => ["today", "tomorrow"][daysBetween(now, instant)] ?? null;

/** "in 20 minutes", "in 3 hours", "tomorrow", "in 12 days"; days are London days. */
export function until(now, instant) {
  const minutes = Math.round((date(instant) - date(now)) / 60_000);
  const days = daysBetween(now, instant);
  if (minutes <= 0) return "now";
  if (days > 0) return relative.format(days, "day");
  return minutes < 60 ? relative.format(minutes, "minute") : relative.format(Math.round(minutes / 60), "hour");
}

/** "Thu 4 Jun, 14:00–15:00", or with both days when they differ. */
export const span = (start, end) =>
  isoDay(start) === isoDay(end) ? `${dayAndTime(start)}–${time(end)}` : `${dayAndTime(start)} to ${dayAndTime(end)}`;

/** Minutes since London's midnight. */
export function minuteOfDay(instant) {
  const [hours, minutes] = time(instant).split(":").map(Number);
  return hours * 60 + minutes;
}

/** A London date and time as an instant with its offset; null for the hour that does not exist in March. */
export function instantOf(isoDate, clockTime) {
  for (const offset of ["+01:00", "+00:00"]) {
    const instant = `${isoDate}T${clockTime}:00${offset}`;
    if (time(instant) === clockTime) return instant;
  }
  return null;
}
