import type { z } from "zod";
import { type BodyChartItem, bodyChartItem, type bodyMarks } from "../../lib/body-charts/schema";
import type { ChartSource } from "../../lib/body-charts/vocabulary";
import { now } from "../../lib/clock";
import { asSystem } from "../../lib/db/scope";
import { itemHash } from "../../lib/dose-logs/item-hash";
import type { BodyChartId } from "../../lib/ids";
import type { LocalDate } from "../../lib/time/calendar-date";
import { dayStart, localDateAt, zoneOn } from "../../lib/time/local-day";
import type { MadePatient } from "./people";
import { freshRandom, type Random } from "./random";
import { insertRows, type Row } from "./rows";

type Reading = { localDate: LocalDate; source: ChartSource; receivedAt: string; authorId?: string };

/** The row that storing this chart would make, had the phone's clock been right. */
export const chartRow = (
  patient: Pick<MadePatient, "id" | "clinicId" | "userId" | "lead" | "episodeId">,
  item: BodyChartItem,
  { localDate, source, receivedAt, authorId }: Reading,
): Row<"BodyChart"> => ({
  id: item.id,
  clinicId: patient.clinicId,
  patientId: patient.id,
  episodeId: patient.episodeId,
  localDate,
  source,
  chartedAt: item.deviceAt,
  deviceAt: item.deviceAt,
  sentAt: receivedAt,
  receivedAt,
  zone: item.zone,
  marks: item.marks,
  bodyHash: itemHash(item),
  authorId: authorId ?? (source === "patient" && patient.userId ? patient.userId : patient.lead.userId),
});

/** A stored chart. Left out: drawn by the patient today; at 19:00 of a past day. */
export async function makeBodyChart(
  patient: MadePatient,
  given: {
    random?: Random;
    localDate?: LocalDate;
    source?: ChartSource;
    marks: z.input<typeof bodyMarks>;
  },
): Promise<BodyChartId> {
  const { random = freshRandom, source = "patient", marks } = given;
  const today = localDateAt(patient.zones, now());
  const localDate = given.localDate ?? today;
  const at = localDate === today ? now() : dayStart(patient.zones, localDate).add({ hours: 16 });
  const deviceAt = at.toString({ fractionalSecondDigits: 3 });
  const zone = zoneOn(patient.zones, localDate);
  const item = bodyChartItem.parse({ id: random.uuid(), deviceAt, zone, marks });
  const row = chartRow(patient, item, { localDate, source, receivedAt: deviceAt });
  await asSystem(patient.clinicId, (db) => insertRows(db, { BodyChart: [row] }));
  return item.id;
}
