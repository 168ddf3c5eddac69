"use client";

import { Pencil, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { changeTaskAction, setTaskAction } from "@/app/_actions/tasks";
import { Button } from "@/app/_ui/button";
import { DateField } from "@/app/_ui/date-field/date-field";
import { Field } from "@/app/_ui/form/field";
import { Input, Select } from "@/app/_ui/form/input";
import { Options } from "@/app/_ui/form/options";
import { IconButton } from "@/app/_ui/icon-button";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";
import type { TaskId } from "@/lib/ids";
import { newId } from "@/lib/new-id";
import { LONGEST_TASK, TASK_DAYS_AHEAD } from "@/lib/tasks/vocabulary";
import { addDays } from "@/lib/time/calendar-date";

export type Owner = { id: string; name: string };

function WhoAndWhen({
  owners,
  today,
  ownerId,
  dueOn,
}: {
  owners: readonly Owner[];
  today: string;
  ownerId: string;
  dueOn: string;
}) {
  const t = useTranslations("tasks");
  return (
    <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
      <Field label={t("who")} name="ownerId" required>
        <Select name="ownerId" defaultValue={ownerId}>
          <Options options={owners.map(({ id, name }) => ({ value: id, label: name }))} />
        </Select>
      </Field>
      <Field label={t("by")} name="dueOn" required>
        <DateField
          name="dueOn"
          min={dueOn < today ? dueOn : today}
          max={addDays(today, TASK_DAYS_AHEAD)}
          defaultValue={dueOn}
        />
      </Field>
    </div>
  );
}

type AddProps = { patientId: string; today: string; owners: readonly Owner[]; memberId: string };

/** Sets oneself or somebody else a task for this patient. */
export function AddTask({ patientId, today, owners, memberId }: AddProps) {
  const t = useTranslations("tasks");
  const common = useTranslations("common");
  const [taskId, setTaskId] = useState(() => newId<TaskId>());
  return (
    <FormDialog
      trigger={
        <Button size="sm" icon={<Plus />} aria-label={t("add")}>
          {common("add")}
        </Button>
      }
      title={t("add")}
      action={setTaskAction}
      read={(values) => ({ ...values, taskId, patientId })}
      onDone={() => setTaskId(newId<TaskId>())}
      submit={common("save")}
    >
      <Field label={t("what")} name="words" required>
        <Input name="words" maxLength={LONGEST_TASK} autoComplete="off" required />
      </Field>
      <WhoAndWhen owners={owners} today={today} ownerId={memberId} dueOn={today} />
    </FormDialog>
  );
}

type Changing = { id: string; words: string; ownerId: string; owner: string | null; dueOn: string };

/** Gives a task to somebody else, or another date. */
export function ChangeTask({
  task,
  today,
  owners,
}: {
  task: Changing;
  today: string;
  owners: readonly Owner[];
}) {
  const t = useTranslations("tasks");
  const common = useTranslations("common");
  const { ownerId, dueOn } = task;
  // Whoever has left stays the one it was given to until somebody else is chosen.
  const listed = owners.some(({ id }) => id === ownerId)
    ? owners
    : [{ id: ownerId, name: task.owner ?? common("noValue") }, ...owners];
  return (
    <FormDialog
      trigger={<IconButton size="sm" icon={<Pencil />} label={t("changeName", { task: task.words })} />}
      title={t("change")}
      text={task.words}
      action={changeTaskAction}
      read={(values) => ({ ...values, taskId: task.id, before: { ownerId, dueOn } })}
      submit={common("save")}
    >
      <WhoAndWhen owners={listed} today={today} ownerId={ownerId} dueOn={dueOn} />
    </FormDialog>
  );
}
