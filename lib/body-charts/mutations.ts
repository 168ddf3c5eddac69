import { Temporal } from "temporal-polyfill";
import { addedIn, type ItemResult, parseItem, refused, taken } from "../batch";
import type { StaffActor } from "../db/actor";
import { dateColumn, instantColumn } from "../db/dates";
import { lockPatients } from "../db/lock";
import type { Db } from "../db/scope";
import { readClock } from "../dose-logs/acceptance";
import { itemHash } from "../dose-logs/item-hash";
import { emit } from "../events/emit";
import type { PatientId } from "../ids";
import { recordingRefused } from "../patients/policy";
import { getCare, getZones } from "../patients/queries";
import { fail, ok, type Result } from "../result";
import { toStoredList } from "../stored";
import { localDateAt, type ZoneFrom, zonesKnownAt } from "../time/local-day";
import { alertsFor, type ChartAlert, isTold } from "./alerts";
import { getKnown } from "./known/queries";
import {
  type ChartEpisode,
  findStored,
  getChartAfter,
  getChartBefore,
  getEpisodeOn,
  listTold,
} from "./queries";
import { type BodyChartItem, bodyChartItem, type ChartEnvelope, type StaffChart } from "./schema";
import type { ChartSource } from "./vocabulary";

type Scope = {
  db: Db;
  patientId: PatientId;
  clinicId: string;
  authorId: string;
  source: ChartSource;
  zones: readonly ZoneFrom[];
  sentAt: Temporal.Instant;
  stored: Map<string, string>;
  /** What this batch raises, for the event at its end. */
  alerts: ChartAlert[];
};

/** An item of a batch, where it stands there, and when it was drawn by the corrected clock. */
type Timed = { at: number; item: BodyChartItem; clock: ReturnType<typeof readClock> };

type Judged = Parameters<typeof alertsFor>[0];

/**
 * Tells the care team what a chart shows against the charted day before it: new numbness, tingling or weakness, and
 * that it reaches further down the leg; and what it warns of by itself. Each once a day and place.
 */
async function tell(scope: Scope, episode: ChartEpisode, chart: Judged): Promise<void> {
  const { db, patientId } = scope;
  const before = await getChartBefore(db, patientId, episode.id, chart.localDate);
  const known = await getKnown(db, patientId, episode.id);
  const told = [...(await listTold(db, patientId, chart.localDate)), ...scope.alerts];
  scope.alerts.push(...alertsFor(chart, before, episode.side, known).filter((one) => !isTold(one, told)));
}

async function take(scope: Scope, { item, clock }: Timed): Promise<ItemResult> {
  const { db, patientId, clinicId, authorId, source, zones, sentAt, stored } = scope;
  const { id } = item;
  const hash = itemHash(item);
  const known = stored.get(id);
  if (known !== undefined) return taken(id, known, hash);
  if (typeof clock === "string") return refused(id, clock);
  const date = localDateAt(zonesKnownAt(zones, clock.at), clock.at);
  const episode = await getEpisodeOn(db, patientId, date);
  if (!episode) return refused(id, "no-episode");
  await db.tx.bodyChart.createMany({
    data: {
      id,
      clinicId,
      patientId,
      episodeId: episode.id,
      localDate: dateColumn(date),
      source,
      chartedAt: instantColumn(clock.at),
      deviceAt: instantColumn(Temporal.Instant.from(item.deviceAt)),
      sentAt: instantColumn(sentAt),
      receivedAt: instantColumn(db.now),
      zone: item.zone,
      marks: toStoredList(item.marks),
      bodyHash: hash,
      authorId,
    },
  });
  stored.set(id, hash);
  await tell(scope, episode, { ...item, localDate: date });
  // A chart that comes late, or in the place of an earlier one, changes what the next charted day is compared with.
  const next = await getChartAfter(db, patientId, episode.id, date);
  if (next) await tell(scope, episode, next);
  return { id, status: 201 };
}

const momentOf = ({ clock }: Timed): number =>
  typeof clock === "string" ? Number.POSITIVE_INFINITY : clock.at.epochMilliseconds;

/**
 * Stores charts of one patient, each by itself: 201 stored, 200 the same was there, 409 the id is taken by another
 * body, 422 refused and why. Sending them again changes nothing. They are taken in the order in which they were drawn, and
 * whichever comes first, the care team is told of every charted day that is worse than the one before. The screens and
 * the API both come here.
 */
export async function recordCharts(
  db: Db,
  patientId: PatientId,
  source: ChartSource,
  { sentAt, charts }: ChartEnvelope,
): Promise<ItemResult[]> {
  if (db.actor.kind === "auth") return [];
  await lockPatients(db, [patientId]);
  const parsed = charts.map((raw) => parseItem(bodyChartItem, raw));
  const scope: Scope = {
    db,
    patientId,
    clinicId: db.actor.clinicId,
    authorId: "userId" in db.actor ? db.actor.userId : patientId,
    source,
    zones: await getZones(db, patientId),
    sentAt: Temporal.Instant.from(sentAt),
    stored: await findStored(
      db,
      patientId,
      parsed.flatMap((one) => ("item" in one ? [one.item.id] : [])),
    ),
    alerts: [],
  };
  const results: ItemResult[] = [];
  const timed: Timed[] = [];
  for (const [at, one] of parsed.entries()) {
    if ("refusal" in one) results[at] = one.refusal;
    else timed.push({ at, ...one, clock: readClock(one.item, { sentAt: scope.sentAt, arrival: db.now }) });
  }
  timed.sort((a, b) => momentOf(a) - momentOf(b) || a.at - b.at);
  for (const one of timed) results[one.at] = await take(scope, one);
  const ids = addedIn(results);
  if (ids.length > 0) await emit(db, { kind: "body-chart.record", patientId, ids, alerts: scope.alerts });
  return results;
}

/** A chart that staff draw for a patient, now. Fails as `recordCharts` refuses; the reason stands under `chart`. */
export async function recordStaffChart(
  db: Db<StaffActor>,
  { patientId, sentAt, chart }: StaffChart,
): Promise<Result<{ status: 200 | 201 }>> {
  const why = recordingRefused(db.actor, await getCare(db, patientId), db.now);
  if (why) return fail(why);
  const [result] = await recordCharts(db, patientId, "staff", { sentAt, charts: [chart] });
  if (!result || result.status === 422) return fail("invalid", { chart: result?.error ?? "invalid" });
  return result.status === 409 ? fail("conflict") : ok({ status: result.status });
}
