import type { Temporal } from "temporal-polyfill";
import {
  type BodySide,
  type Face,
  type PlaceId,
  placeId,
  placeOf,
  ZONES,
  type Zone,
} from "../../lib/body/places";
import { alertsFor } from "../../lib/body-charts/alerts";
import { FURTHEST_POINTS, type FurthestPoint } from "../../lib/body-charts/furthest-point";
import { gainedSince } from "../../lib/body-charts/new-symptoms";
import { type BodyMark, bodyChartItem } from "../../lib/body-charts/schema";
import { type BodyChart, seriesOf } from "../../lib/body-charts/series";
import type { Symptom } from "../../lib/body-charts/vocabulary";
import type { AlertId, KnownSignsId } from "../../lib/ids";
import { toStoredList } from "../../lib/stored";
import type { LocalDate } from "../../lib/time/calendar-date";
import { dayStart, zoneOn } from "../../lib/time/local-day";
import { chartRow } from "../factories/body-charts";
import type { MadePatient } from "../factories/people";
import type { Random } from "../factories/random";
import type { Row, Rows } from "../factories/rows";
import { painOn } from "./done";
import type { Ago, Story } from "./story";

type Given = {
  patient: MadePatient;
  story: Story;
  on: (ago: Ago) => LocalDate;
  now: Temporal.Instant;
  /** Who draws for people on paper. */
  enteredBy: string;
  random: Random;
};

/** A chart about once a week, and one on each day on which the reach changed; none today, that one is to be drawn. */
function daysOf(reach: NonNullable<Story["reach"]>, random: Random): Ago[] {
  const changes = reach.map(([ago]) => ago);
  const between: Ago[] = [];
  for (let ago = reach[0][0] - 6; ago > 0; ago -= random.int(5, 8))
    if (changes.every((change) => Math.abs(change - ago) > 2)) between.push(ago);
  return [...changes, ...between].sort((a, b) => b - a);
}

const isBelowKnee = (zone: Zone): boolean => zone === "calf" || zone === "foot";

/** How strong the pain is, and whether what is below the knee tingles for certain. */
type Feeling = { pain: number; tingles: boolean };

/** What is felt from the back down to where it reaches: the lowest the most, and the nerve's own signs below the knee. */
function legMarks(side: BodySide, to: FurthestPoint, { pain, tingles }: Feeling, random: Random): BodyMark[] {
  if (to === "none") return [];
  const path = ZONES.slice(0, ZONES.indexOf(to) + 1);
  return path.flatMap((zone, at): BodyMark[] => {
    const lowest = at === path.length - 1;
    if (!lowest && random.chance(0.3)) return [];
    const felt = Math.min(10, Math.max(1, Math.round(pain - (path.length - 1 - at) * 0.8)));
    const symptoms: Symptom[] = isBelowKnee(zone) && (random.chance(0.6) || tingles) ? ["tingling"] : [];
    if (zone === "foot" && random.chance(0.5)) symptoms.unshift("numbness");
    const numb = lowest && symptoms.length > 0 && random.chance(0.35);
    const face: Face = zone === "foot" && random.chance(0.4) ? "front" : "back";
    return [{ place: placeId({ side, zone, aspect: face }), pain: numb ? null : felt, symptoms }];
  });
}

const reachOn = (story: Story, ago: Ago): FurthestPoint =>
  story.reach?.findLast(([from]) => from >= ago)?.[1] ?? "none";

function marksOn({ patient, story, random }: Given, ago: Ago, tingles: boolean): BodyMark[] {
  const to = reachOn(story, ago);
  const pain = painOn(story, ago);
  const sides: BodySide[] = patient.side === "both" ? ["left", "right"] : [patient.side];
  const legs = sides.flatMap((side, at) => {
    // With both legs, the second one reaches as far as the buttock.
    const own = at > 0 && to !== "none" && to !== "back" ? "buttock" : to;
    const marks = legMarks(side, own, { pain: at > 0 ? pain - 2 : pain, tingles }, random);
    const front: BodyMark = {
      place: placeId({ side, zone: "knee", aspect: "front" }),
      pain: Math.max(1, Math.round(pain)),
      symptoms: [],
    };
    return story.frontOfKnee ? [...marks, front] : marks;
  });
  return legs;
}

/**
 * The marks with the nerve's signs that the chart before had, as far as it still reaches, and no others: signs that
 * begin are a story of their own, and an alert.
 */
function carriedOn(marks: readonly BodyMark[], before: readonly BodyMark[], to: FurthestPoint): BodyMark[] {
  const fresh = gainedSince(before, marks);
  const strongest = Math.max(1, ...marks.map((mark) => mark.pain ?? 0));
  const faded = marks.map((mark) => {
    const signs: readonly Symptom[] = fresh.find(({ place }) => place === mark.place)?.symptoms ?? [];
    const symptoms = mark.symptoms.filter((symptom) => !signs.includes(symptom));
    return { ...mark, symptoms, pain: symptoms.length > 0 ? mark.pain : (mark.pain ?? strongest) };
  });
  const reached = (id: PlaceId) => {
    const place = placeOf(id);
    return place.side !== null && FURTHEST_POINTS.indexOf(place.zone) <= FURTHEST_POINTS.indexOf(to);
  };
  const kept = before.filter((mark) => mark.symptoms.length > 0 && reached(mark.place));
  const zoneOf = ({ place }: BodyMark) => `${placeOf(place).side} ${placeOf(place).zone}`;
  const others = faded.filter((mark) => kept.every((one) => zoneOf(one) !== zoneOf(mark)));
  return [...others, ...kept.map((mark) => ({ ...mark, pain: mark.pain && Math.min(mark.pain, strongest) }))];
}

/** The charts of a story, and the alerts they raise by the domain's own rule; each was looked at unless `unseenMove`. */
export function bodyChartRows(given: Given): Rows {
  const { patient, story, on, now, enteredBy, random } = given;
  if (!story.reach) return {};
  const paper = story.logging === "paper";
  const rows: Row<"BodyChart">[] = [];
  const charts: BodyChart[] = [];
  const source = paper ? "staff" : "patient";
  for (const ago of daysOf(story.reach, random)) {
    const localDate = on(ago);
    const at = dayStart(patient.zones, localDate).add({ minutes: 270 + random.int(0, 140) });
    if (at.epochMilliseconds > now.epochMilliseconds) continue;
    const id = random.uuid();
    const before = charts.at(-1);
    const begins = !before || story.newSymptoms?.includes(ago) === true;
    const marks = marksOn(given, ago, begins);
    const still = begins ? marks : carriedOn(marks, before.marks, reachOn(story, ago));
    const item = bodyChartItem.parse({
      id,
      deviceAt: at.toString({ fractionalSecondDigits: 3 }),
      zone: zoneOn(patient.zones, localDate),
      marks: story.knownNumbness ? [...still, NUMB] : still,
    });
    const reading = { localDate, source, receivedAt: item.deviceAt } as const;
    rows.push(chartRow(patient, item, paper ? { ...reading, authorId: enteredBy } : reading));
    charts.push({ id: item.id, localDate, at: item.deviceAt, source, marks: item.marks });
  }
  return { BodyChart: rows, Alert: alertsOf(given, charts), KnownSigns: knownOf(given, charts) };
}

const NUMB: BodyMark = { place: "saddle-back", pain: null, symptoms: ["numbness"] };

/** What the lead recorded as known when they looked at the first chart. */
function knownOf({ patient, story, random }: Given, [first]: readonly BodyChart[]): Row<"KnownSigns">[] {
  if (!story.knownNumbness || !first) return [];
  const { clinicId, id: patientId, episodeId, lead } = patient;
  return [
    {
      ...{ id: random.uuid<KnownSignsId>(), clinicId, patientId, episodeId, chartId: first.id },
      ...{ localDate: first.localDate, marks: toStoredList([NUMB]), reason: story.knownNumbness },
      ...{ recordedAt: lookedAt(first), recordedBy: lead.id },
    },
  ];
}

/** Three hours after it was drawn. */
const lookedAt = ({ at }: BodyChart): string => new Date(Date.parse(at) + 3 * 3_600_000).toISOString();

function alertsOf({ patient, story, random }: Given, charts: readonly BodyChart[]): Row<"Alert">[] {
  const series = seriesOf(charts, patient.side);
  return series.flatMap((chart, index): Row<"Alert">[] => {
    const before = series[index - 1];
    const unseen = story.unseenMove === true && index === series.length - 1;
    const alerts = alertsFor(chart, before ?? null, patient.side);
    return alerts.map(({ kind, facts }) => ({
      id: random.uuid<AlertId>(),
      clinicId: patient.clinicId,
      patientId: patient.id,
      kind,
      facts,
      at: chart.at,
      acknowledgedAt: unseen ? null : lookedAt(chart),
      acknowledgedBy: unseen ? null : patient.lead.id,
    }));
  });
}
