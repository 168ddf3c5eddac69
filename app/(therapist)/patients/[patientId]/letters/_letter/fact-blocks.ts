import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { dayAsDate } from "@/app/_i18n/formats";
import { deskNameIn } from "@/app/(therapist)/_components/why/desk-name";
import type { Finding } from "@/lib/assessments/findings";
import type { PointsTo } from "@/lib/assessments/form.data";
import type { Block, FactBlocks } from "@/lib/letters/content";
import type { LetterFacts, Reach } from "@/lib/letters/facts";
import type { Meaning } from "@/lib/measures/meaning";
import { courseOfRow, type MeasureRow } from "@/lib/measures/table";
import { prescriptionParts, sayDose } from "@/lib/plans/dose-words";
import { assessmentWordsIn } from "../../_components/assessment-words";
import { isCaution } from "../../_components/cautions";
import { measureWordsIn } from "../../_components/measures/measure-words";
import { type SignsSpeech, signsBlocks } from "./signs-blocks";

/** What the parts of the record are said with. */
export const factSpeech = async () => ({
  t: await getTranslations("letters"),
  common: await getTranslations("common"),
  assessment: await getTranslations("assessment"),
  background: await getTranslations("patient.background"),
  bodyCharts: await getTranslations("bodyCharts"),
  kinds: await getTranslations("kinds"),
  measures: await getTranslations("measures"),
  format: await getFormatter(),
  locale: await getLocale(),
});
type Speech = Awaited<ReturnType<typeof factSpeech>>;

const text = (said: string): Block => ({ kind: "text", text: said });
const texts = (said: readonly (string | null | false | undefined)[]): Block[] =>
  said.flatMap((one) => (one ? [text(one)] : []));
const list = (items: readonly string[]): Block[] => (items.length > 0 ? [{ kind: "list", items }] : []);

type Of<Part extends keyof LetterFacts> = NonNullable<LetterFacts[Part]>;

/** A local date with its year: a letter is read years later. */
const day = ({ format }: Speech, date: string): string => format.dateTime(dayAsDate(date), "date");

function episodeBlocks(says: Speech, { episode }: LetterFacts): Block[] {
  const { t, common, kinds, format } = says;
  if (!episode) return [];
  const { startDate, endDate, side, conditions } = episode;
  const named = conditions.map(({ code, side: of }) => {
    const name = isCaution(code) ? kinds(`caution.${code}`) : code;
    return of ? t("says.sided", { name, side: of }) : name;
  });
  return texts([
    t("says.episode", {
      ...{ leg: common(`leg.${side}`), from: day(says, startDate) },
      to: endDate ? day(says, endDate) : "none",
    }),
    named.length > 0 && t("says.recorded", { list: format.list(named, { type: "unit", style: "long" }) }),
  ]);
}

function findingBlocks({ t, assessment, format }: Speech, findings: readonly Finding[]): Block[] {
  const { line } = assessmentWordsIn({ t: assessment, format });
  return (["spine", "elsewhere"] satisfies PointsTo[]).flatMap((points) => {
    const own = findings.filter((finding) => finding.points === points).map(line);
    return own.length > 0 ? [text(t(`says.points.${points}`, { count: own.length })), ...list(own)] : [];
  });
}

function assessmentBlocks(says: Speech, found: Of<"assessment">, zone: string): Block[] {
  const { t, assessment: words, format } = says;
  const { at, by, conclusion, words: own, findings } = found;
  return [
    ...texts([
      t("says.conclusion", {
        ...{ name: by ?? "none", conclusion: words(`conclusion.${conclusion}`) },
        day: format.dateTime(new Date(at), "date", { timeZone: zone }),
      }),
      own,
    ]),
    ...findingBlocks(says, findings),
  ];
}

function planBlocks(says: Speech, { name, phase, since, items }: Of<"plan">): Block[] {
  const { t, common, kinds, locale } = says;
  const nameOf = deskNameIn(kinds, locale);
  const rows = items.map((item) => {
    const { prescription, held } = item;
    const side = "side" in prescription ? prescription.side : null;
    const dose = sayDose((key, values) => kinds(key, values), prescriptionParts(prescription));
    const name = nameOf(item);
    const called = side ? t("says.sided", { name, side }) : name;
    return [called, held ? t("says.held", { dose }) : dose];
  });
  return [
    text(t("says.plan", { name: name ?? "none", phase: phase ?? "none", day: day(says, since) })),
    ...(rows.length > 0
      ? [{ kind: "table" as const, head: [t("says.item"), common("doseHead")], rows }]
      : []),
  ];
}

/** Never a percentage without what it is the mean of, and the sessions beside it, which it is no fraction of. */
function adherenceBlocks(says: Speech, of: Of<"adherence">): Block[] {
  const { t } = says;
  const { share, meanOf: count, done, due, provisional } = of;
  const counted = { done, due, from: day(says, of.from), to: day(says, of.to) };
  return texts([
    share
      ? t("says.adherence", { ...counted, percent: share.percent, count })
      : t("says.noAdherence", counted),
    share && provisional && t("says.provisional"),
  ]);
}

function measureBlocks(says: Speech, measured: readonly MeasureRow[]): Block[] {
  const { t, common, measures, format } = says;
  const words = measureWordsIn({ t: measures, format });
  // In full: whoever reads it has no legend beside it.
  const means = ({ kind, least }: Meaning, said: (least: number) => string) =>
    kind === "unclear"
      ? measures("meaning.unclear")
      : t(`says.meaning.${kind}`, { least: least === null ? "" : said(least) });
  const rows = measured.map((row) => {
    const { start, now, change, meaning } = courseOfRow(row);
    const point = (one: typeof now) =>
      one ? t("says.lastDay", { value: words.value(row, one.value), day: day(says, one.date) }) : "–";
    const only = row.scale.isChange ? null : (start ?? now);
    return [
      words.longName(row),
      point(only),
      point(only && only === now ? null : now),
      change === null || row.scale.isChange ? "–" : words.change(row, change),
      meaning ? means(meaning, (least) => words.least(row, least)) : "–",
    ];
  });
  if (rows.length === 0) return [];
  const head = [
    ...[common("measure"), measures("head.start"), measures("head.now"), measures("head.change")],
    measures("head.means"),
  ];
  return [{ kind: "table", head, rows }];
}

function painBlocks(says: Speech, { first, last }: Of<"pain">): Block[] {
  const { t, common, bodyCharts, measures } = says;
  const row = (head: string, { date, furthest, pain, clouded }: Reach) => {
    const point = bodyCharts(`point.${furthest}`);
    return [
      t("says.lastDay", { value: head, day: day(says, date) }),
      clouded ? t("says.clouded", { point }) : point,
      pain === null ? "–" : String(pain),
    ];
  };
  const rows = [row(measures("head.start"), first), ...(last ? [row(t("says.last"), last)] : [])];
  return [{ kind: "table", head: [common("date.day"), t("says.furthest"), t("says.worst")], rows }];
}

function backgroundBlocks({ t, background }: Speech, of: Of<"background">): Block[] {
  return (["allergies", "medicines", "imaging"] as const).flatMap((field) =>
    of[field].map((said) => text(t("says.lines", { head: background(`field.${field}`), text: said }))),
  );
}

/** The parts of the record as a letter says them; one of which nothing is known has no blocks. */
export function blocksOf(says: Speech & SignsSpeech, facts: LetterFacts): FactBlocks {
  const { signs, assessment, plan, adherence, measures, pain, background, clinic } = facts;
  return {
    signs: signs ? signsBlocks(says, signs, clinic) : [],
    episode: episodeBlocks(says, facts),
    assessment: assessment ? assessmentBlocks(says, assessment, clinic.zone) : [],
    plan: plan ? planBlocks(says, plan) : [],
    adherence: adherence ? adherenceBlocks(says, adherence) : [],
    measures: measureBlocks(says, measures),
    pain: pain ? painBlocks(says, pain) : [],
    background: backgroundBlocks(says, background),
  };
}
