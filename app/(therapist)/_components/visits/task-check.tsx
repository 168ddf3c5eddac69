"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useOptimistic, useTransition } from "react";
import { markTaskAction } from "@/app/_actions/tasks";
import { Checkbox } from "@/app/_ui/form/checkbox";
import { useAction } from "@/app/_ui/form/use-action";

/** A task and its box; ticked off it stays a while, and can be taken back. */
export function TaskCheck({ taskId, done, words }: { taskId: string; done: boolean; words: ReactNode }) {
  const t = useTranslations("tasks");
  const { run } = useAction(markTaskAction);
  const [shown, setShown] = useOptimistic(done);
  const [, start] = useTransition();
  return (
    <Checkbox
      checked={shown}
      aria-description={t("tick")}
      onChange={({ target: { checked } }) =>
        start(() => {
          setShown(checked);
          run({ taskId, done: checked });
        })
      }
      label={<span className={shown ? "text-ink-3 line-through" : "wrap-anywhere"}>{words}</span>}
    />
  );
}
