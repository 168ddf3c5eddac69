import { describe, expect, test } from "vitest";
import {
  card,
  drug,
  exercise,
  history,
  log,
  moment,
  perWeek,
  version,
} from "../../prisma/factories/histories";
import type { PlanHistory } from "../adherence/history/history";
import { momentOf, todayAsOf } from "./as-of";
import { partBegan, partOfDayAt } from "./part-of-day";
import type { Today } from "./queries";
import { todayView } from "./view";

const items = [
  exercise("squat", { times: 2 }),
  exercise("walk", { days: perWeek(3) }),
  drug("ibuprofen", { asNeeded: true }),
  card("why"),
];
/** An hour on the wall clock; a day begins at three. */
const clock = (date: string, hour: number) => moment(date, hour - 3);
const monday = clock("2026-07-13", 6);
const at = (now: PlanHistory["now"], more: Partial<PlanHistory> = {}): PlanHistory =>
  history("2026-07-12", { versions: [version("2026-07-01", items)], now, ...more });

/** What the phone keeps of that moment. */
function readAt(content: PlanHistory): Today {
  const view = todayView(content);
  return {
    ...view,
    began: { answer: { at: content.now.epochMilliseconds, pain: 8 }, usual: null, since: 0 },
    ...{ start: 8, startAsked: true, reliefOnly: true, dayOver: true },
    checkins: { rounds: [{ round: "morning", questions: [] }], began: "2026-07-13T01:00:00Z" },
    prescriptions: items,
  } as unknown as Today;
}

const later = (today: Today, now: PlanHistory["now"]) => todayAsOf(today, now.epochMilliseconds);

describe("a day that was read before", () => {
  test("stands as it was read while its part of the day lasts", () => {
    const today = readAt(at(monday));
    expect(later(today, clock("2026-07-13", 8))).toBe(today);
  });

  test("is in its next part once that has begun, which begins anew", () => {
    const today = later(readAt(at(monday)), clock("2026-07-13", 13));
    expect(today).toMatchObject({ date: "2026-07-13", part: "midday", reliefOnly: false, startAsked: false });
    expect(today?.began).toEqual({
      answer: null,
      usual: null,
      since: clock("2026-07-13", 12).epochMilliseconds,
    });
    expect(today?.dayOver).toBe(true);
    expect(today?.checkins.rounds).toHaveLength(1);
  });

  test("is every day of the week ahead as the server would say it, where nothing was logged meanwhile", () => {
    const logs = [log("squat", "2026-07-12", { quick: true })];
    for (const day of ["14", "15", "17", "19"]) {
      const now = clock(`2026-07-${day}`, 9);
      const [phone, server] = [later(readAt(at(monday, { logs })), now), todayView(at(now, { logs }))];
      const known = server.days.filter(({ date }) => date <= "2026-07-20");
      expect(phone).toMatchObject({
        ...{ date: server.date, part: server.part, weeks: server.weeks },
      });
      expect(Date.parse(phone?.closesAt ?? "")).toBe(Date.parse(server.closesAt));
      // The three days of before may have been read, with what was not.
      expect(phone?.days).toEqual(known);
    }
  });

  test("asks nothing that it can't know of another day", () => {
    const today = later(readAt(at(monday)), clock("2026-07-14", 9));
    expect(today?.checkins.rounds).toEqual([]);
    expect(today?.dayOver).toBe(false);
  });

  test("counts a new week's free days from nought", () => {
    const logs = [log("walk", "2026-07-13", { quick: true })];
    const today = readAt(at(clock("2026-07-13", 20), { logs }));
    expect(today.weeks).toMatchObject([{ done: 1 }]);
    expect(later(today, clock("2026-07-19", 9))?.weeks).toMatchObject([{ done: 1 }]);
    expect(later(today, clock("2026-07-20", 9))?.weeks).toMatchObject([{ done: 0 }]);
  });

  test("is not made up where too much time has gone by, and a clock that runs behind changes nothing", () => {
    const today = readAt(at(monday));
    expect(later(today, clock("2026-07-21", 9))).toBeNull();
    expect(later(today, clock("2026-07-11", 9))).toBe(today);
  });
});

test("the day and its part are those that the server counts by, at every hour and in every zone", () => {
  for (const zone of ["Europe/Berlin", "Asia/Tokyo", "America/New_York", "Asia/Kathmandu"])
    for (let hour = 0; hour < 48; hour += 1) {
      const now = clock("2026-07-13", 0.25 + hour);
      const here = momentOf(zone, now.epochMilliseconds);
      expect([zone, hour, here.part]).toEqual([zone, hour, partOfDayAt(zone, now)]);
      expect([zone, hour, here.began]).toEqual([zone, hour, partBegan(zone, now).epochMilliseconds]);
    }
});
