"use client";

import { FilePen } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { beginLetterAction } from "@/app/_actions/letters";
import { Button } from "@/app/_ui/button";
import { useAction } from "@/app/_ui/form/use-action";
import type { LetterId } from "@/lib/ids";
import type { LetterKind } from "@/lib/letters/vocabulary";
import { newId } from "@/lib/new-id";

type Props = {
  patientId: string;
  record: string;
  kind: LetterKind;
  /** The warning sign that it is about. */
  alertId?: string;
  /** The issued letter that it corrects. */
  replacesId?: string;
  children: ReactNode;
};

/** Begins a letter about what stands beside it, and opens it. */
export function BeginLetter({ patientId, record, kind, alertId, replacesId, children }: Props) {
  const router = useRouter();
  // The same until it is made: an answer that was lost begins no second one.
  const [letterId] = useState(() => newId<LetterId>());
  const { run, pending } = useAction(beginLetterAction, {
    onDone: ({ letterId: id }) => router.push(`${record}/letters/${id}`),
  });
  return (
    <Button
      icon={<FilePen />}
      busy={pending}
      onClick={() =>
        run({ letterId, patientId, kind, alertId: alertId ?? null, replacesId: replacesId ?? null })
      }
    >
      {children}
    </Button>
  );
}
