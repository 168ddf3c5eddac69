import { expect, test } from "vitest";
import { ownAlertsFrom, presentOwnAlerts } from "./wire";

const messages = { unread: 2, newest: "2026-07-15T08:24:00.123Z" };

test("what is answered about a member's own list is read back, and nothing else is", () => {
  for (const told of [
    { open: 0, newest: null, messages: { unread: 0, newest: null } },
    { open: 3, newest: "2026-07-15T08:24:00.123Z", messages },
  ])
    expect(ownAlertsFrom(JSON.parse(JSON.stringify(presentOwnAlerts(told))))).toEqual(told);
  for (const other of [
    ...[null, undefined, "3", 3, [], {}, { open: 3 }, { newest: null }, { error: "busy" }],
    ...[
      { open: "3", newest: null, messages },
      { open: -1, newest: null, messages },
      { open: 1.5, newest: null, messages },
    ],
    ...[
      { open: 1, newest: "soon", messages },
      { open: 1, newest: 5, messages },
      { open: 1, newest: undefined, messages },
    ],
    ...[
      { open: 1, newest: null },
      { open: 1, newest: null, messages: null },
      { open: 1, newest: null, messages: { unread: -1, newest: null } },
      { open: 1, newest: null, messages: { unread: 1, newest: "soon" } },
    ],
  ])
    expect([other, ownAlertsFrom(other)]).toEqual([other, null]);
});
