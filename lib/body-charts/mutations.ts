import { Temporal } from "temporal-polyfill";
import { addedIn, type ItemResult, parseItem, refused, taken } from "../batch";
import type { StaffActor } from "../db/actor";
import { countByDay } from "../db/counts";
import { dateColumn, instantColumn } from "../db/dates";
import { lockPatients } from "../db/lock";
import type { Db } from "../db/scope";
import { readDay } from "../dose-logs/acceptance";
import { itemHash } from "../dose-logs/item-hash";
import { emit } from "../events/emit";
import type { PatientId } from "../ids";
import { recordingRefused } from "../patients/policy";
import { getCare, getZones } from "../patients/queries";
import { fail, ok, type Result } from "../result";
import { dayOf, Room, TOO_MANY } from "../room";
import { toStoredList } from "../stored";
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
import { type ChartSource, MOST_A_DAY } from "./vocabulary";

type Scope = {
  db: Db;
  patientId: PatientId;
  clinicId: string;
  authorId: string;
  source: ChartSource;
  sentAt: Temporal.Instant;
  stored: Map<string, string>;
  /** How many of a day are taken. */
  room: Room;
  /** What this batch raises, for the event at its end. */
  alerts: ChartAlert[];
};

/** An item of a batch, where it stands there, and when it was drawn by the corrected clock. */
type Timed = { at: number; item: BodyChartItem; clock: ReturnType<typeof readDay> };

type Judged = Parameters<typeof alertsFor>[0];

/**
 * What the care team is told of a chart: what it shows against the charted day before it: new numbness, tingling or weakness, and
 * that it reaches further down the leg; and what it warns of by itself. Each once a day and place.
 */
async function toTell(scope: Scope, episode: ChartEpisode, chart: Judged): Promise<ChartAlert[]> {
  const { db, patientId } = scope;
  const before = await getChartBefore(db, patientId, episode.id, chart.localDate);
  const known = await getKnown(db, patientId, episode.id);
  const told = [...(await listTold(db, patientId, chart.localDate)), ...scope.alerts];
  return alertsFor(chart, before, episode.side, known).filter((one) => !isTold(one, told));
}

async function take(scope: Scope, { item, clock }: Timed): Promise<ItemResult> {
  const { db, patientId, clinicId, authorId, source, sentAt, stored, room } = scope;
  const { id } = item;
  const hash = itemHash(item);
  const known = stored.get(id);
  if (known !== undefined) return taken(id, known, hash);
  if (typeof clock === "string") return refused(id, clock);
  const { date } = clock;
  const episode = await getEpisodeOn(db, patientId, date);
  if (!episode) return refused(id, "no-episode");
  const alerts = await toTell(scope, episode, { ...item, localDate: date });
  if (alerts.length === 0 && room.isFull(date)) return refused(id, TOO_MANY);
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
  room.take(date);
  scope.alerts.push(...alerts);
  // A chart that comes late, or in the place of an earlier one, changes what the next charted day is compared with.
  const next = await getChartAfter(db, patientId, episode.id, date);
  if (next) scope.alerts.push(...(await toTell(scope, episode, next)));
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
  const zones = await getZones(db, patientId);
  const times = { sentAt: Temporal.Instant.from(sentAt), arrival: db.now };
  const results: ItemResult[] = [];
  const timed: Timed[] = [];
  for (const [at, one] of parsed.entries()) {
    if ("refusal" in one) results[at] = one.refusal;
    else timed.push({ at, ...one, clock: readDay(one.item, times, zones) });
  }
  const days = [...new Set(timed.map(({ clock }) => dayOf(clock)))].filter((day) => day !== null);
  const { clinicId } = db.actor;
  const scope: Scope = {
    db,
    patientId,
    clinicId,
    authorId: "userId" in db.actor ? db.actor.userId : patientId,
    source,
    sentAt: times.sentAt,
    room: new Room(MOST_A_DAY, await countByDay(db, "BodyChart", { clinicId, patientId, source }, days)),
    stored: await findStored(
      db,
      patientId,
      parsed.flatMap((one) => ("item" in one ? [one.item.id] : [])),
    ),
    alerts: [],
  };
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
