"use client";

import { ArrowLeft, ChevronDown, ChevronUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { type KeptList, listOf } from "@/app/_shared/lists/kept-list";
import { noteOpened } from "@/app/_shared/lists/recent";
import { useShortcuts } from "@/app/_shared/shortcuts/use-shortcuts";
import { IconButton } from "@/app/_ui/icon-button";
import { KeyCap } from "@/app/_ui/key-cap";
import { Link } from "@/app/_ui/link";

/** The way back to the list that one came from, and J and K to the next and the previous patient in it. */
export function ListWalk({ patientId }: { patientId: string }) {
  const t = useTranslations("patient.list");
  const common = useTranslations("common");
  const router = useRouter();
  const [list, setList] = useState<KeptList | null>(null);
  useEffect(() => {
    setList(listOf(patientId));
    noteOpened(patientId);
  }, [patientId]);
  const ids = list?.ids ?? [];
  const at = ids.indexOf(patientId);
  const [before, after] = [ids[at - 1], at < 0 ? undefined : ids[at + 1]];
  const open = (id: string | undefined) => {
    if (!id) return;
    // How far back one looks stays the same from one patient to the next.
    const range = new URLSearchParams(location.search).get("range");
    router.push(range ? `/patients/${id}?range=${encodeURIComponent(range)}` : `/patients/${id}`);
  };
  useShortcuts(
    { "record.next": () => open(after), "record.previous": () => open(before) },
    at >= 0 && ids.length > 1,
  );
  return (
    <span className="flex items-center gap-3 print:hidden">
      <Link
        href={at >= 0 && list ? list.href : "/caseload"}
        className="inline-flex items-center gap-1.5 rounded-sm py-1 font-medium text-ink-2 hover:text-ink"
      >
        <ArrowLeft aria-hidden="true" className="size-4 rtl:-scale-x-100" />
        {at >= 0 && list ? t(`name.${list.name}`) : common("caseload")}
      </Link>
      {at >= 0 && ids.length > 1 && (
        <nav aria-label={t("label")} className="flex items-center gap-1 text-ink-3 text-xs">
          <span className="me-1 whitespace-nowrap">{common("nOfN", { n: at + 1, total: ids.length })}</span>
          <IconButton
            size="sm"
            label={t("next")}
            icon={<ChevronDown />}
            disabled={!after}
            onClick={() => open(after)}
          />
          <KeyCap>J</KeyCap>
          <IconButton
            size="sm"
            label={t("previous")}
            icon={<ChevronUp />}
            disabled={!before}
            onClick={() => open(before)}
          />
          <KeyCap>K</KeyCap>
        </nav>
      )}
    </span>
  );
}
