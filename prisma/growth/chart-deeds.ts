import { endKnownSigns, recordKnownSigns } from "../../lib/body-charts/known/mutations";
import { recordCharts, recordStaffChart } from "../../lib/body-charts/mutations";
import { now } from "../../lib/clock";
import type { AlertId, KnownSignsId } from "../../lib/ids";
import { newId } from "../../lib/new-id";
import { type Cast, clock, idOf, phone, staff, why } from "./cast";

const chart = (place = "left-foot-back") => ({
  id: newId<string>(),
  ...clock(),
  marks: [{ place, pain: 3, symptoms: [] }],
});

const draw = (c: Cast, drawn: ReturnType<typeof chart>) =>
  phone(c, (db) => recordCharts(db, c.patient.id, "patient", { sentAt: now().toString(), charts: [drawn] }));

/** An alert of something between the legs, as the phone raises it. */
async function warned(c: Cast): Promise<AlertId> {
  await draw(c, chart("saddle-back"));
  const found = await staff(c, (db) =>
    db.tx.alert.findFirst({
      where: { patientId: c.patient.id, kind: "saddle", acknowledgedAt: null },
      select: { id: true },
    }),
  );
  return found?.id as AlertId;
}

export const CHART_DEEDS = {
  recordCharts: (c: Cast) => draw(c, chart()),
  recordStaffChart: (c: Cast) =>
    staff(c, (db) =>
      recordStaffChart(db, { patientId: c.patient.id, sentAt: now().toString(), chart: chart() as never }),
    ),
  recordKnownSigns: async (c: Cast) => {
    const alertId = await warned(c);
    const result = await staff(c, (db) => recordKnownSigns(db, { alertId, reason: why }));
    c.kept.known = idOf(result, "knownId");
    return result;
  },
  endKnownSigns: (c: Cast) => staff(c, (db) => endKnownSigns(db, { knownId: c.kept.known as KnownSignsId })),
};
