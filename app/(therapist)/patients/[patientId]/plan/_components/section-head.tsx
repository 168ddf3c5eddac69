"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { Menu, MenuItem } from "@/app/_ui/menu";
import type { LibraryKind } from "@/lib/exercises/vocabulary";
import type { Section } from "@/lib/plans/draft-edits";
import { isFromLibrary } from "@/lib/plans/from-library";
import type { Prescription } from "@/lib/plans/schema";
import { isTracked } from "@/lib/plans/tracked";
import { useBuilder } from "./builder-context";
import { CardPicker } from "./card-picker";
import { narrowLibrary } from "./library-panel";

const KINDS_OF: Partial<Record<Section["key"], readonly LibraryKind[]>> = {
  mobility: ["stretch", "nerve-glide", "mobility"],
  strength: ["strength", "motor-control"],
  aerobic: ["aerobic", "posture"],
};

/** Held all day long, beside the positions of the library. A limit keeps the posture it is added with. */
const PACED = ["sitting-limit", "standing-limit", "walking-breaks"] as const;

type Props = { section: Section; entries: readonly Prescription[] };

/** A section's name, how much of it is tracked, and the way to add to it. */
export function SectionHead({ section, entries }: Props) {
  const t = useTranslations("plan");
  const common = useTranslations("common");
  const kinds = useTranslations("kinds.kind");
  const { addPlain, exercise } = useBuilder();
  const { key } = section;
  const tracked = entries.filter((entry) => isTracked(entry.kind, exercise(entry)?.builtIn ?? null)).length;
  const note =
    key === "rest"
      ? t("sectionNote.rest")
      : key === "medication"
        ? t("sectionNote.medication")
        : tracked > 0 && entries.some(isFromLibrary)
          ? t("sectionNote.tracked", { count: tracked })
          : "";
  const name = t(`section.${key}`);
  const narrow = KINDS_OF[key];
  const press = () => {
    if (narrow) narrowLibrary(narrow);
    else if (key === "medication") addPlain(key);
  };
  const button = (
    <Button
      variant="quiet"
      size="sm"
      className="ms-auto text-brand! print:hidden"
      icon={<Plus aria-hidden="true" />}
      aria-label={t("addTo", { section: name })}
      onClick={key === "rest" ? undefined : press}
    >
      {common("add")}
    </Button>
  );
  return (
    <div className="flex h-9 items-center gap-2 border-line border-t">
      <h2 className="font-semibold">{name}</h2>
      <span className="text-ink-3 text-xs">{note}</span>
      {key === "rest" ? (
        <span className="ms-auto print:hidden">
          <Menu trigger={button}>
            <MenuItem onClick={() => narrowLibrary(["rest-position"])}>{kinds("rest-position")}</MenuItem>
            {PACED.map((kind) => (
              <MenuItem key={kind} onClick={() => addPlain(kind)}>
                {kinds(kind)}
              </MenuItem>
            ))}
          </Menu>
        </span>
      ) : key === "education" ? (
        <CardPicker section={name} />
      ) : (
        button
      )}
    </div>
  );
}
