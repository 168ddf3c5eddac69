import { getTranslations } from "next-intl/server";
import { dayAsDate } from "@/app/_i18n/formats";
import type { Frame, Framed, Wording } from "@/lib/letters/content";
import type { LetterFacts } from "@/lib/letters/facts";
import type { PageSize } from "@/lib/sheets/vocabulary";
import { printable } from "../../_pdf/letters";
import { lackingIn } from "../../_pdf/printable";
import type { Printing } from "./document";
import { blocksOf, factSpeech } from "./fact-blocks";
import { signsSpeech } from "./signs-blocks";

/** Everything that words are made with, taken while the request is there. */
export const speech = async () => ({
  ...(await factSpeech()),
  ...(await signsSpeech()),
  t: await getTranslations("letters"),
  handout: await getTranslations("handout"),
  pages: await getTranslations("ownData.pdf"),
});
export type Speech = Awaited<ReturnType<typeof speech>>;

const TIMED = {
  urgent: "dateTimeLong",
  gp: "dateLong",
  referral: "dateLong",
  discharge: "dateLong",
} as const;

/** Whom and what a letter is about, by whom and when; an urgent one says its time to the minute. */
function frameOf(
  { t, common, assessment, format, locale }: Speech,
  facts: LetterFacts,
  letter: Framed,
): Frame {
  const { person, clinic } = facts;
  const { kind, by, at, replacedOn } = letter;
  const when = (instant: string, as: (typeof TIMED)[keyof typeof TIMED]) =>
    format.dateTime(new Date(instant), as, { timeZone: clinic.zone });
  const born = common("born", { date: format.dateTime(dayAsDate(person.dateOfBirth), "date") });
  return {
    ...{ language: locale, title: t(`kind.${kind}`), clinic: clinic.name, phone: clinic.phone },
    ...{ date: when(at, TIMED[kind]), name: person.name, born },
    died: person.diedOn && t("says.died", { day: format.dateTime(dayAsDate(person.diedOn), "date") }),
    leg: person.side && common(`leg.${person.side}`),
    replaces: replacedOn && t("says.replaces", { day: when(replacedOn, "dateTimeLong") }),
    signed: t("says.signed", { name: by }),
    foot: t("says.foot", { name: person.name, born, clinic: clinic.name, phone: clinic.phone ?? "none" }),
    headings: {
      ...{ opening: t("heading.opening"), findings: t("heading.findings"), request: t("heading.request") },
      ...{ next: t("heading.next"), signs: t("heading.signs"), episode: t("heading.episode") },
      ...{ assessment: assessment("title"), plan: t("heading.plan"), adherence: t("heading.adherence") },
      ...{ measures: t("heading.measures"), pain: t("heading.pain"), background: t("heading.background") },
    },
  };
}

/** How a letter speaks, in the language of whoever asks. */
export const wordingOf = (says: Speech): Wording => ({
  blocks: (facts) => blocksOf(says, facts),
  frame: (facts, letter) => frameOf(says, facts, letter),
  lacks: (text) => lackingIn(text, printable()),
});

/** What stands on each page beside the letter. `at`: the instant of printing. */
export const printingOf = (
  { t, handout, pages, format }: Speech,
  { size, zone, at }: { size: PageSize; zone: string; at: string },
): Printing => ({
  size,
  printed: t("says.printed", { day: format.dateTime(new Date(at), "date", { timeZone: zone }) }),
  pageOf: (page, of) => pages("page", { page, pages: of }),
  nameBlank: handout("nameBlank"),
});
