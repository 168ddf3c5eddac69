"use client";

import { Archive, ArchiveRestore, CopyPlus, Pencil, Printer } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { archiveCardAction, restoreCardAction } from "@/app/_actions/cards";
import { Button, LinkButton } from "@/app/_ui/button";
import { useAction } from "@/app/_ui/form/use-action";
import { IconButton } from "@/app/_ui/icon-button";
import { useToast } from "@/app/_ui/toast";

type Props = {
  slug: string;
  /** Of the clinic's own; null for one of the program's, of which a copy is edited. */
  cardId: string | null;
  archived: boolean;
  mayWrite: boolean;
};

/** What can be done with a card. Archiving can be undone, so nothing is asked first. */
export function CardActions({ slug, cardId, archived, mayWrite }: Props) {
  const t = useTranslations("cards");
  const common = useTranslations("common");
  const router = useRouter();
  const { notify } = useToast();
  const restore = useAction(restoreCardAction, { doneText: t("restored") });
  const back = () => cardId && restore.run({ cardId });
  const archive = useAction(archiveCardAction, {
    onDone: () => {
      notify({
        title: t("archivedDone"),
        tone: "good",
        action: { label: common("undo"), run: () => void back() },
      });
      router.push("/cards");
    },
  });
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      {mayWrite && archived && (
        <Button variant="filled" icon={<ArchiveRestore aria-hidden="true" />} onClick={back}>
          {common("restore")}
        </Button>
      )}
      {mayWrite && !archived && cardId && (
        <>
          <LinkButton href={`/cards/${slug}/edit`} variant="filled" icon={<Pencil aria-hidden="true" />}>
            {common("edit")}
          </LinkButton>
          <Button
            variant="quiet"
            icon={<Archive aria-hidden="true" />}
            onClick={() => archive.run({ cardId })}
          >
            {common("archive")}
          </Button>
        </>
      )}
      {mayWrite && !cardId && (
        <LinkButton href={`/cards/new?of=${slug}`} variant="filled" icon={<CopyPlus aria-hidden="true" />}>
          {t("copy")}
        </LinkButton>
      )}
      <IconButton
        label={common("print")}
        icon={<Printer aria-hidden="true" />}
        onClick={() => window.print()}
      />
    </div>
  );
}
