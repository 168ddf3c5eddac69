import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { dayAsDate } from "@/app/_i18n/formats";
import { doseLineIn } from "@/app/_shared/dose-line";
import { prescriptionNameIn } from "@/app/_shared/prescription-name";
import type { Summary } from "@/lib/own-data/summary/queries";
import { addDays } from "@/lib/time/calendar-date";
import type { Paper, Section } from "./paper";

/** So many body charts are drawn; all of them are in the file with all data. */
const DRAWN = 8;

const NONE = "–";

/** Everything that words are made with, taken while the request is there: the paper is drawn later. */
async function speech() {
  return {
    t: await getTranslations("ownData.pdf"),
    common: await getTranslations("common"),
    today: await getTranslations("today"),
    kinds: await getTranslations("kinds"),
    places: await getTranslations("places"),
    body: await getTranslations("bodyChart"),
    checkins: await getTranslations("checkins"),
    format: await getFormatter(),
    locale: await getLocale(),
  };
}
type Speech = Awaited<ReturnType<typeof speech>>;

const dayOf = ({ format }: Speech, date: string) => format.dateTime(dayAsDate(date), "date");

function aboutYou(says: Speech, { patient, today, zone }: Summary): Section {
  const { t, common } = says;
  const lead = patient.careTeam.find((member) => member.lead) ?? patient.careTeam[0];
  const { episode } = patient;
  const to = episode?.endDate ? dayOf(says, episode.endDate) : "none";
  const rows: [string, string][] = [
    [common("name"), `${patient.givenName} ${patient.familyName}`],
    [t("born"), dayOf(says, patient.dateOfBirth)],
    [t("phone"), patient.phone ?? NONE],
    [common("clinic"), today.clinicName],
    [common("roles.therapist"), lead?.name ?? NONE],
    [t("leg"), episode ? common(`leg.${episode.side}`) : NONE],
    [t("care"), episode ? t("careDays", { from: dayOf(says, episode.startDate), to }) : NONE],
    [common("timeZone"), zone],
  ];
  return { title: t("you"), blocks: [{ kind: "facts", rows }] };
}

function planNow(says: Speech, { today }: Summary): Section {
  const { t } = says;
  const { dose, schedule } = doseLineIn(says.today);
  const nameOf = prescriptionNameIn(says.today, says.kinds);
  const inForce = today.plan ? today.prescriptions.filter((item) => item.inForce) : [];
  const rows = inForce.map((item) => [nameOf(item), dose(item) || NONE, schedule(item) || NONE]);
  if (rows.length === 0) return { title: t("plan"), blocks: [{ kind: "text", text: t("noPlan") }] };
  const head = [t("what"), t("much"), t("often")];
  return { title: t("plan"), blocks: [{ kind: "table", head, rows }] };
}

function weekByWeek(says: Speech, { today, weeks }: Summary): Section {
  const { t, common } = says;
  const rows = weeks.map((percent, at) => [
    dayOf(says, addDays(today.date, 7 * (at + 1 - weeks.length))),
    percent === null ? t("noData") : common("percent", { percent }),
  ]);
  const text = { kind: "text", text: t("weeksText") } as const;
  return { title: t("weeks"), blocks: [text, { kind: "table", head: [t("weekTo"), t("part")], rows }] };
}

function checkIns(says: Speech, { checkins }: Summary): Section {
  const { t } = says;
  const shown = (value: number | null) => (value === null ? NONE : says.format.number(value));
  const rows = checkins.map((week) => [
    dayOf(says, week.to),
    shown(week.restPain),
    week.worse ? says.common("of", { done: week.worse.count, due: week.worse.of }) : NONE,
    ...[week.lying, week.confidence, week.walked, week.sat].map(shown),
  ]);
  const head = [
    t("weekTo"),
    says.checkins("short.rest-pain"),
    t("worse"),
    t("lying"),
    t("confidence"),
    t("walked"),
    t("sat"),
  ];
  return { title: t("checkins"), blocks: [{ kind: "table", head, rows }] };
}

function bodyCharts(says: Speech, { charts }: Summary): Section {
  const { t, body, places, format } = says;
  const shown = (charts?.charts ?? []).slice(-DRAWN).reverse();
  if (shown.length === 0) return { title: t("charts"), blocks: [{ kind: "text", text: t("noCharts") }] };
  const bodies = shown.map(({ localDate, furthest, marks }) => {
    const day = dayOf(says, localDate);
    const felt = marks.map(({ place, pain, symptoms }) => {
      const words = [
        ...(pain === null ? [] : [body("pain", { pain })]),
        ...symptoms.map((symptom) => body(`symptom.${symptom}.short`)),
      ];
      return body("placeState", {
        place: places(`patient.${place}`),
        state: format.list(words, { type: "unit" }),
      });
    });
    const reached = body("link.last", { day, zone: furthest });
    return { title: day, text: [reached, ...felt].join("\n"), marks };
  });
  const text = { kind: "text", text: t("chartsText", { count: shown.length }) } as const;
  return { title: t("charts"), blocks: [text, { kind: "bodies", bodies }] };
}

function agreed(says: Speech, { consents, zone }: Summary): Section {
  const { t, format } = says;
  const rows = consents.map(({ kind, at }): [string, string] => [
    format.dateTime(new Date(at), { dateStyle: "long", timeStyle: "short", timeZone: zone }),
    t(`decided.${kind}`),
  ]);
  const none = { kind: "text", text: t("noConsents") } as const;
  return { title: t("consents"), blocks: [rows.length > 0 ? { kind: "facts", rows } : none] };
}

/** Puts records into words; called while the request is there, and what it answers is drawn when it is read. */
export async function paperWords(): Promise<(summaries: readonly Summary[], madeOn: string) => Paper> {
  const says = await speech();
  const { t } = says;
  return (summaries, madeOn) => {
    const own = summaries[0]?.patient;
    const name = own ? `${own.givenName} ${own.familyName}` : "";
    const born = own ? dayOf(says, own.dateOfBirth) : "";
    return {
      language: says.locale,
      title: t("title"),
      foot: t("foot", { name, date: born, made: dayOf(says, madeOn) }),
      pageOf: (page, pages) => t("page", { page, pages }),
      records: summaries.map((summary, at) => ({
        title: at === 0 ? t("title") : t("merged"),
        sections: [
          ...[aboutYou, planNow, weekByWeek, checkIns].map((make) => make(says, summary)),
          ...[bodyCharts, agreed].map((make) => make(says, summary)),
        ],
      })),
    };
  };
}
