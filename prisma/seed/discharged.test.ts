import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { ClinicId, MemberId, UserId } from "../../lib/ids";
import { outcomesOf } from "../../lib/outcomes/outcomes";
import { loadLibrary } from "../factories/plans";
import { seededRandom } from "../factories/random";
import { dischargedPeople } from "./discharged";

test("the demo's discharged people fill two groups of adherence at least, whenever it begins", async () => {
  const library = await loadLibrary();
  const random = seededRandom("discharged");
  const clinicId = random.uuid<ClinicId>();
  const lead = { id: random.uuid<MemberId>(), userId: random.uuid<UserId>(), clinicId, name: "", roles: [] };
  for (const at of ["2026-07-14T10:00:00Z", "2026-11-30T01:30:00Z", "2027-03-28T22:00:00Z"]) {
    const now = Temporal.Instant.from(at);
    const setting = { seed: "plexus-demo", now, library, clinicId, lead, enteredBy: lead.userId };
    const people = dischargedPeople("plexus-demo", () => setting);
    const episodes = people.map(({ rows }) => {
      const [episode] = rows.Episode ?? [];
      const values = (rows.MeasureResult ?? []).map(({ value }) => value ?? 0);
      const [start = 0, end = 0] = values;
      expect(episode?.endDate).toBeDefined();
      const adherence = Number(episode?.adherenceNum) / Number(episode?.adherenceDen);
      return { adherence, plan: "Plan", start, now: values.length > 1 ? end : null };
    });
    const shown = outcomesOf("nprs-leg", episodes).table?.groups.filter((group) => group.shown?.spread);
    expect([at, shown?.length]).toEqual([at, expect.toSatisfy((count) => count >= 2)]);
  }
});
