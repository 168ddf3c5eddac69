import { getFormatter } from "next-intl/server";

/** An instant as the clinic's wall clock has it: the time alone on the present day, else the day as well. */
export async function whenIn(zone: string, now: Date): Promise<(instant: string | Date) => string> {
  const format = await getFormatter();
  const day = (at: Date) => format.dateTime(at, "date", { timeZone: zone });
  return (instant) => {
    const at = new Date(instant);
    return format.dateTime(at, day(at) === day(now) ? "time" : "dayTime", { timeZone: zone });
  };
}
