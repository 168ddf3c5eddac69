"use client";

import { ArrowRight, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { previewReassignAction, reassignAction } from "@/app/_actions/patients";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/form/field";
import { Select } from "@/app/_ui/form/input";
import { useAction } from "@/app/_ui/form/use-action";
import { Sheet } from "@/app/_ui/sheet";
import { useToast } from "@/app/_ui/toast";
import type { Led } from "@/lib/patients/reassign/mutations";
import { LeftOut, Part, Person } from "./people";
import { useSelection } from "./selection";

type Preview = { patients: readonly Led[]; clinicians: readonly { id: string; name: string }[] };

/** Another lead for several patients: who changes from whom to whom, before anything does. */
export function BulkReassign() {
  const t = useTranslations("triage.bulk");
  const common = useTranslations("common");
  const { ids, choose } = useSelection();
  const { notify } = useToast();
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState("");
  const [seen, setSeen] = useState<Preview | null>(null);
  const preview = useAction(previewReassignAction, { onDone: setSeen });
  const patients = seen?.patients ?? [];
  const name = seen?.clinicians.find(({ id }) => id === to)?.name;
  const may = patients.filter(({ refused }) => refused === null);
  const changes = to === "" ? [] : may.filter(({ lead }) => lead !== to);
  const stay = to === "" ? [] : may.filter(({ lead }) => lead === to);
  const change = useAction(reassignAction, {
    onDone: ({ changed, left }) => {
      notify({
        title: t("reassigned", { count: changed.length }),
        tone: left.length > 0 ? "problem" : "good",
      });
      const why = new Map(left.map((one) => [one.patientId, one.why]));
      choose([...why.keys()]);
      if (why.size === 0) setOpen(false);
      else if (seen)
        setSeen({
          ...seen,
          patients: changes.flatMap((one) =>
            why.has(one.patientId) ? [{ ...one, refused: why.get(one.patientId) ?? null }] : [],
          ),
        });
    },
  });
  const show = () => {
    setOpen(true);
    setSeen(null);
    preview.run({ patientIds: [...ids] });
  };
  return (
    <>
      <Button icon={<UserRound aria-hidden="true" />} busy={preview.pending && !open} onClick={show}>
        {t("reassign")}
      </Button>
      <Sheet
        open={open}
        onOpenChange={setOpen}
        title={t("reassignTitle")}
        text={t("reassignText")}
        actions={
          <>
            <Button
              variant="filled"
              disabled={changes.length === 0}
              busy={change.pending}
              onClick={() =>
                change.run({ to, patients: changes.map(({ patientId, lead }) => ({ patientId, lead })) })
              }
            >
              {t("doReassign", { count: changes.length })}
            </Button>
            <Button variant="quiet" onClick={() => setOpen(false)}>
              {common("cancel")}
            </Button>
          </>
        }
      >
        <Field label={t("newLead")} name="to">
          <Select name="to" value={to} onChange={(event) => setTo(event.target.value)}>
            <option value="">{t("choose")}</option>
            {seen?.clinicians.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </Select>
        </Field>
        <div aria-live="polite" aria-busy={seen === null}>
          <Part title={t("changes")} count={changes.length}>
            {changes.map((one) => (
              <Person key={one.patientId}>
                <span className="font-medium">{one.name}</span>
                <span className="flex items-center gap-1.5 text-ink-2 text-xs">
                  {one.leadName ?? t("noLead")}
                  <ArrowRight aria-label={common("to")} className="size-3.5 rtl:-scale-x-100" />
                  {name}
                </span>
              </Person>
            ))}
          </Part>
          <Part title={t("stay")} count={stay.length}>
            {stay.map((one) => (
              <Person key={one.patientId}>{one.name}</Person>
            ))}
          </Part>
          <LeftOut
            left={patients.flatMap(({ refused, ...one }) =>
              refused === null ? [] : [{ ...one, why: refused }],
            )}
          />
        </div>
      </Sheet>
    </>
  );
}
