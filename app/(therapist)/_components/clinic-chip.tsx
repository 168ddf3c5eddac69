"use client";

import { Check, ChevronsUpDown } from "lucide-react";
import { switchRoleAction } from "@/app/_actions/identity";
import { startAfresh } from "@/app/_shared/account/sign-in-with";
import { useAction } from "@/app/_ui/form/use-action";
import { Menu, MenuItem, MenuNote } from "@/app/_ui/menu";
import type { Workplace } from "@/lib/identity/current";

type Props = {
  memberId: string;
  clinicName: string;
  workplaces: readonly Workplace[];
  words: { menu: string; title: string; now: string };
};

const look = "me-4 max-w-56 rounded-sm px-2.5 py-1 text-ink-2 inset-ring inset-ring-line max-lg:hidden";

/** The clinic whose patients are shown, and the way to another one where somebody is at work in several. */
export function ClinicChip({ memberId, clinicName, workplaces, words }: Props) {
  const { run } = useAction(switchRoleAction, { onDone: () => startAfresh() });
  if (workplaces.length < 2) return <span className={`${look} truncate`}>{clinicName}</span>;
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          aria-label={words.menu}
          className={`${look} inline-flex items-center gap-1.5 hover:bg-sunken hover:text-ink`}
        >
          <span className="truncate">{clinicName}</span>
          <ChevronsUpDown aria-hidden="true" className="size-3.5 shrink-0 text-ink-3" />
        </button>
      }
    >
      <MenuNote>{words.title}</MenuNote>
      {workplaces.map((one) => (
        <MenuItem
          key={one.memberId}
          icon={<Check aria-hidden="true" className={one.memberId === memberId ? undefined : "invisible"} />}
          onClick={() => one.memberId !== memberId && run({ as: "member", id: one.memberId })}
        >
          {one.clinicName}
          {one.memberId === memberId && <span className="sr-only">{words.now}</span>}
        </MenuItem>
      ))}
    </Menu>
  );
}
