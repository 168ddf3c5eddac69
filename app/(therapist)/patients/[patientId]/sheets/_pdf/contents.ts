import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { dayAsDate } from "@/app/_i18n/formats";
import { doseLineIn } from "@/app/_shared/dose-line";
import { isTurned } from "@/app/_shared/drawing/turned";
import { prescriptionNameIn } from "@/app/_shared/prescription-name";
import { readDrawing } from "@/lib/drawing/read";
import { drawingLabel, labelValues, workedBy } from "@/lib/drawing/scene/label";
import { LISTED_STOPS, type ListedStop } from "@/lib/exercises/vocabulary";
import { qrOf } from "@/lib/identity/qr";
import { takesLoad } from "@/lib/plans/vocabulary";
import type { Handout } from "@/lib/sheets/queries";
import { MOST_BOXES, SHEET_DAYS } from "@/lib/sheets/vocabulary";
import { addDays } from "@/lib/time/calendar-date";
import type { Leaflet, LeafletCell, LeafletItem, LeafletRow } from "./leaflet";

/** Everything that words are made with, taken while the request is there: the paper is drawn later. */
export const speech = async () => ({
  t: await getTranslations("handout"),
  common: await getTranslations("common"),
  today: await getTranslations("today"),
  kinds: await getTranslations("kinds"),
  drawing: await getTranslations("drawing"),
  pages: await getTranslations("ownData.pdf"),
  format: await getFormatter(),
  locale: await getLocale(),
});
export type Speech = Awaited<ReturnType<typeof speech>>;

type Item = Handout["items"][number];

const bornOf = ({ common, format }: Speech, { dateOfBirth }: Handout) =>
  common("born", { date: format.dateTime(dayAsDate(dateOfBirth), "date") });

function weekOf({ common, format }: Speech, { fromDate }: Handout): string {
  const [from, to] = [fromDate, addDays(fromDate, SHEET_DAYS - 1)].map((day) =>
    format.dateTime(dayAsDate(day), "day"),
  );
  return common("span", { from: from ?? "", to: to ?? "" });
}

function drawingOf(says: Speech, { exercise, sides }: Item): LeafletItem["drawing"] {
  if (!exercise?.drawing) return null;
  const { drawing: t, format } = says;
  const { drawing, name, poseLabels } = exercise;
  const read = readDrawing(drawing);
  const mirror = isTurned(drawing, sides);
  const target = format.list(workedBy(read).map((id) => t(`works.${id}`)));
  const words = { name, position: t(`base.${read.base}`), target, poseLabels };
  const sided = sides.length > 0;
  return {
    ...{ spec: drawing, mirror },
    poses: poseLabels.map((caption, at) => ({
      caption: poseLabels.length > 1 ? `${at + 1}. ${caption}` : caption,
      alt: drawingLabel(labelValues(read, words, { pose: at + 1, mirror, sided }), (key, values) =>
        t(key, values),
      ),
    })),
  };
}

function doseOf(says: Speech, item: Item): string {
  const { dose, schedule } = doseLineIn(says.today);
  const often = item.kind === "medication" && item.dose.asNeeded ? "" : schedule(item);
  return [dose(item), often].filter(Boolean).join(", ");
}

function itemOf(says: Speech, handout: Handout, item: Item): LeafletItem {
  const { t, today, common } = says;
  const words = item.exercise?.words;
  const therapist = handout.therapist ?? handout.clinicName;
  const notes = [
    { head: today("words.feel"), text: words?.feel },
    { head: today("words.mistake"), text: words?.mistake },
    { head: today("words.bed"), text: words?.bed },
    { head: today("words.fine"), text: words?.note },
    { head: t("from", { name: therapist }), text: item.note },
    { head: common("note"), text: item.kind === "medication" ? prescriberOf(says, item) : "" },
  ];
  return {
    name: prescriptionNameIn(today, says.kinds)(item),
    dose: doseOf(says, item),
    held: item.held ? t("held") : null,
    drawing: item.held ? null : drawingOf(says, item),
    steps: item.held ? [] : (item.exercise?.steps ?? []),
    notes: item.held ? [] : notes.flatMap(({ head, text }) => (text ? [{ head, text }] : [])),
  };
}

const prescriberOf = ({ common }: Speech, item: Extract<Item, { kind: "medication" }>): string =>
  item.dose.prescriber ? common("prescribedBy", { name: item.dose.prescriber }) : "";

function cellOf({ t }: Speech, count: number): LeafletCell {
  const counted = count > MOST_BOXES;
  return {
    boxes: count,
    label: counted ? t("grid.countedLabel", { count }) : t("grid.boxes", { count }),
    counted: counted ? t("grid.counted", { count }) : null,
  };
}

const rowOf = (says: Speech, item: Item): LeafletRow => ({
  name: prescriptionNameIn(says.today, says.kinds)(item),
  dose: doseOf(says, item),
  other: item.exercise && takesLoad(item.kind) ? says.t("grid.other") : null,
  hasPain: item.exercise !== null,
  cells: item.boxes.map((count) => cellOf(says, count)),
});

/** What the app says to the same stop. */
function adviceOf({ t, today }: Speech, handout: Handout, rule: ListedStop): string {
  const { clinicName: clinic, emergencyNumber: number } = handout;
  const therapist = handout.therapist?.split(" ")[0] ?? "none";
  if (rule === "S2") return t("stop.settle");
  if ((rule === "S3" || rule === "S4") && number === null) return today(`advice.${rule}NoNumber`, { clinic });
  return today(`advice.${rule}`, { therapist, clinic, number: number ?? "" });
}

function stopsOf(says: Speech, handout: Handout): Leaflet["stop"] {
  const { t, common, today } = says;
  const { clinicName: clinic, clinicPhone: phone, emergencyNumber: number } = handout;
  const named = new Set(handout.items.flatMap(({ exercise }) => exercise?.stops ?? []));
  return {
    title: common("stopWhen"),
    rules: LISTED_STOPS.filter((rule) => named.has(rule)).map((rule) => ({
      sign: today(`stopWhen.${rule}`),
      advice: adviceOf(says, handout, rule),
    })),
    call: phone && t("questions", { clinic, phone }),
    danger: [today("advice.S0"), number && t("stop.callNow", { number })].filter(Boolean).join(" "),
  };
}

/**
 * A sheet in words.
 * @param address where the app is signed in to: all that its code says
 */
export function leafletOf(says: Speech, handout: Handout, address: string): Leaflet {
  const { t, common, format } = says;
  const born = bornOf(says, handout);
  const phone = handout.clinicPhone;
  const dates = Array.from({ length: SHEET_DAYS }, (_, day) => addDays(handout.fromDate, day));
  const plain = address.replace(/^https?:\/\//, "");
  const sheet = t("sheet", { number: handout.number });
  return {
    ...{ language: says.locale, size: handout.size, large: handout.large, title: t("title") },
    head: {
      ...{ clinic: handout.clinicName, phone, name: handout.name, born, sheet },
      ...{ heading: t("heading"), week: weekOf(says, handout) },
    },
    nameBlank: t("nameBlank"),
    signIn: {
      qr: qrOf(address),
      alt: t("signIn.alt", { address: plain }),
      title: t("signIn.title"),
      text: t("signIn.text", { address: plain }),
    },
    stop: stopsOf(says, handout),
    items: handout.items.map((item) => itemOf(says, handout, item)),
    grid: {
      ...{ title: t("grid.title"), how: t("grid.how"), what: common("yourPlan") },
      pain: common("pain"),
      days: dates.map((date) => ({
        weekday: format.dateTime(dayAsDate(date), { weekday: "short" }),
        date: format.dateTime(dayAsDate(date), "dayMonth"),
      })),
      rows: handout.items.filter((item) => !item.held).map((item) => rowOf(says, item)),
      end: [
        ...(handout.changesOn
          ? [t("grid.changed", { day: format.dateTime(dayAsDate(handout.changesOn), "day") })]
          : []),
        t("grid.bring"),
        ...(phone ? [t("questions", { clinic: handout.clinicName, phone })] : []),
      ],
    },
    foot: t("foot", { name: handout.name, born, sheet, clinic: handout.clinicName, phone: phone ?? "none" }),
    pageOf: (page, pages) => says.pages("page", { page, pages }),
  };
}
