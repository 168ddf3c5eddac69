import { Target } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import type { Recovery } from "@/lib/recovery/recovery";
import { ChangeWords, GoalRows } from "./goal-rows";

type Props = {
  recovery: Pick<Recovery, "goals" | "goalsChange">;
  /** Whether check-ins come at present. */
  asked: boolean;
  /** False where nothing is logged any more, as the patient wished. */
  open: boolean;
};

/** What the patient wants to do again, and how it gets on; the invitation to say so where nothing was said. */
export function GoalsCard({ recovery: { goals, goalsChange }, asked, open }: Props) {
  const t = useTranslations("progress.goals");
  const checkins = useTranslations("checkins");
  if (goals.length === 0)
    return open ? (
      <Card className="grid gap-3">
        <h2 className="flex items-center gap-2 text-balance font-[640] text-xl">
          <Target aria-hidden="true" className="size-6 flex-none text-good" />
          {checkins("question.choose-goals.title")}
        </h2>
        <p className="text-pretty text-ink-2">{checkins("question.choose-goals.text")}</p>
        <LinkButton href="/progress/goals" size="lg">
          {checkins("chooseGoals")}
        </LinkButton>
      </Card>
    ) : null;
  return (
    <Card>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 className="font-[640] text-xl">{checkins("short.choose-goals")}</h2>
        <p className="text-ink-2 text-md">{t("ends")}</p>
      </div>
      <GoalRows goals={goals} asked={asked} />
      {goalsChange && <ChangeWords change={goalsChange} />}
      {open && (
        <LinkButton href="/progress/goals" className="mt-3 w-full">
          {t("change-them")}
        </LinkButton>
      )}
    </Card>
  );
}
