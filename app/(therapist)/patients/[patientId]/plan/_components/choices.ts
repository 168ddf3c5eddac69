import type { useTranslations } from "next-intl";
import type { LibraryExercise } from "@/lib/exercises/queries";
import { textIn } from "@/lib/exercises/text";
import type { TemplateForm } from "@/lib/plans/chair-and-bed";
import type { DraftSource, PlanContent } from "@/lib/plans/schema";
import type { CopiedFrom, SavedTemplate } from "@/lib/plans/shelf/queries";
import { scopeOf } from "@/lib/plans/shelf/scope";
import type { ReplacedExercise, TemplatePreview } from "@/lib/plans/template-previews";
import { findingsFrom, type RecordedFindings, suggestTemplates } from "@/lib/plans/template-suggestions";
import type { TemplateScope } from "@/lib/plans/vocabulary";
import {
  blockedEitherWay,
  checkExercise,
  checkedFrom,
  type SafetyState,
} from "@/lib/safety/contraindications";
import type { LatestVersion } from "./builder-data";

/** One way to begin a plan. */
export type Choice = {
  id: string;
  group: "builtIn" | TemplateScope | "other";
  name: string;
  text: string;
  /** Why it is suggested. */
  suggested: string | null;
  /** What it holds, to be looked at. */
  content: PlanContent | null;
  /** Of a built-in template, which has one choice a form; null for what has no forms. */
  form: TemplateForm | null;
  replaced: readonly ReplacedExercise[];
  /** Of a built-in template, how load grows in each phase. */
  loadGrows: readonly (string | null)[];
  source: DraftSource;
};

type Given = {
  /** Of every form. */
  previews: readonly TemplatePreview[];
  templates: readonly SavedTemplate[];
  latest: LatestVersion | null;
  givenName: string;
  /** What is on record speaks for a direction, where it says one. */
  safety: SafetyState;
  /** What the last assessment found; null where there is none. */
  assessed: RecordedFindings | null;
  t: ReturnType<typeof useTranslations<never>>;
};

const NO_FORMS = { form: null, replaced: [], loadGrows: [] };

/** Everything a plan can begin from: the suggested built-in first, one's own and the clinic's, the version there is, nothing. */
export function choicesFrom({
  previews,
  templates,
  latest,
  givenName,
  safety,
  assessed,
  t,
}: Given): Choice[] {
  const { suggestions, withoutSciaticSliders } = suggestTemplates(
    findingsFrom(
      safety.conditions.map(({ code }) => code),
      assessed,
    ),
  );
  const builtIn = previews.map(({ slug, name, description, ...preview }): Choice => {
    const { content, form, replaced, loadGrows } = preview;
    const reason = suggestions.find((suggestion) => suggestion.template === slug)?.reason;
    return {
      id: `built-in:${slug}`,
      group: "builtIn",
      ...{ name, text: description, content, form, replaced, loadGrows },
      suggested: reason ? t(`plan.choose.reason.${reason}`) : null,
      source: {
        ...{ type: "built-in", slug, form, withoutSciaticSliders },
        name: form === "floor" ? name : t("templates.formName", { name }),
      },
    };
  });
  const behindWords = ({ name, number, newest }: CopiedFrom) =>
    t("templates.copy.behind", { name, number, newest });
  const saved = templates.map((template): Choice => {
    const { id, name, content, copiedFrom } = template;
    const phases = t("templates.phases", { count: content.phases.length });
    return {
      id: `template:${id}`,
      group: scopeOf(template),
      ...{ name, content, suggested: null, ...NO_FORMS },
      text: copiedFrom?.behind ? [phases, behindWords(copiedFrom)].join(", ") : phases,
      source: { type: "template", templateId: id },
    };
  });
  const version: Choice[] = latest
    ? [
        {
          id: "version",
          group: "other",
          name: t("plan.choose.version", { number: latest.number }),
          text: t("plan.choose.versionText", { name: givenName }),
          ...{ suggested: null, content: latest.content, ...NO_FORMS },
          source: { type: "version", versionId: latest.id },
        },
      ]
    : [];
  const blank: Choice = {
    id: "blank",
    group: "other",
    name: t("plan.choose.blank"),
    text: t("plan.choose.blankText"),
    ...{ suggested: null, content: null, ...NO_FORMS },
    source: { type: "blank", name: t("common.plan"), phaseName: t("plan.choose.blankPhase") },
  };
  return [
    ...builtIn.sort((a, b) => Number(!a.suggested) - Number(!b.suggested)),
    ...saved,
    ...version,
    blank,
  ];
}

/** The template that was asked for, by its slug or id; else the suggested one. */
export const chosenFirst = (choices: readonly Choice[], asked?: string | string[]): string => {
  const ids = [`built-in:${asked}`, `template:${asked}`];
  const first = choices.find(({ id }) => ids.includes(id)) ?? choices.find((choice) => choice.suggested);
  return (first ?? choices[0])?.id ?? "blank";
};

export const namesOf = (library: readonly LibraryExercise[], locale: string): Record<string, string> =>
  Object.fromEntries(library.map(({ id, text }) => [id, textIn(text, locale).name]));

/** Exercise id → the condition that blocks it. */
export const blockedNames = (
  library: readonly LibraryExercise[],
  safety: SafetyState,
  conditionName: (code: string) => string,
): Record<string, string> =>
  Object.fromEntries(
    library.flatMap((exercise) => {
      const checked = checkedFrom(exercise);
      const { reasons } = checkExercise(checked, safety);
      const blocked = blockedEitherWay(checked, safety, exercise.laterality === "unilateral");
      return blocked && reasons[0] ? [[exercise.id, conditionName(reasons[0].code)]] : [];
    }),
  );
