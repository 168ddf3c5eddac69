"use client";

import { FilePen } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { beginVisitAction } from "@/app/_actions/visits";
import { Button } from "@/app/_ui/button";
import { useAction } from "@/app/_ui/form/use-action";
import type { VisitId } from "@/lib/ids";
import { newId } from "@/lib/new-id";

/** A visit that nobody had booked: enters it as of now and opens its note. */
export function BeginVisit({ patientId }: { patientId: string }) {
  const t = useTranslations("visits");
  const router = useRouter();
  const [visitId] = useState(() => newId<VisitId>());
  const { run, pending } = useAction(beginVisitAction, {
    onDone: ({ visitId: id }) => router.push(`/patients/${patientId}/visits/${id}`),
  });
  return (
    <Button size="sm" icon={<FilePen />} busy={pending} onClick={() => run({ patientId, visitId })}>
      {t("begin")}
    </Button>
  );
}
