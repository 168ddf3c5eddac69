"use client";

import { Archive, ArchiveRestore, CopyPlus, Pencil } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { archiveExerciseAction, restoreExerciseAction } from "@/app/_actions/exercises";
import { useShortcuts } from "@/app/_shared/shortcuts/use-shortcuts";
import { Button, LinkButton } from "@/app/_ui/button";
import { useAction } from "@/app/_ui/form/use-action";
import { useToast } from "@/app/_ui/toast";
import { PrintButton } from "../../_components/print-button";

type Props = { exerciseId: string; name: string; own: boolean; archived: boolean };

/** For clinicians: a variant of any exercise; edits, and the archive, of the clinic's own. */
export function PageActions({ exerciseId, name, own, archived }: Props) {
  const t = useTranslations("exercises");
  const common = useTranslations("common");
  const router = useRouter();
  const { notify } = useToast();
  const base = `/exercises/${exerciseId}`;
  const editable = own && !archived;
  const restore = useAction(restoreExerciseAction, { doneText: t("restoredToast", { name }) });
  const archive = useAction(archiveExerciseAction, {
    onDone: () =>
      notify({
        title: t("archivedToast", { name }),
        text: t("archivedNote"),
        tone: "good",
        action: { label: common("undo"), run: () => restore.run({ exerciseId }) },
      }),
  });
  useShortcuts({
    "library.variant": () => router.push(`${base}/variant`),
    ...(editable ? { "library.edit": () => router.push(`${base}/edit`) } : {}),
  });
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      {archived && (
        <Button
          variant="filled"
          icon={<ArchiveRestore aria-hidden="true" />}
          busy={restore.pending}
          busyLabel={t("restoring")}
          onClick={() => restore.run({ exerciseId })}
        >
          {common("restore")}
        </Button>
      )}
      {editable && (
        <LinkButton href={`${base}/edit`} variant="filled" keys="E" icon={<Pencil aria-hidden="true" />}>
          {common("edit")}
        </LinkButton>
      )}
      <LinkButton href={`${base}/variant`} keys="V" icon={<CopyPlus aria-hidden="true" />}>
        {t("makeVariant")}
      </LinkButton>
      {editable && (
        <Button
          variant="quiet"
          icon={<Archive aria-hidden="true" />}
          busy={archive.pending}
          busyLabel={t("archiving")}
          onClick={() => archive.run({ exerciseId })}
        >
          {common("archive")}
        </Button>
      )}
      <PrintButton />
    </div>
  );
}
