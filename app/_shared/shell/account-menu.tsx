"use client";

import { LogOut, UserRound } from "lucide-react";
import { signOut } from "next-auth/react";
import { Avatar } from "../../_ui/avatar";
import { Menu, MenuItem, MenuLink, MenuNote, MenuSeparator } from "../../_ui/menu";
import { forgetDrafts } from "../account/drafts";

type Props = { name: string; words: { menu: string; open: string; signOut: string } };

export function AccountMenu({ name, words }: Props) {
  return (
    <Menu
      trigger={
        <button type="button" aria-label={words.menu} className="ms-1 rounded-full">
          <Avatar name={name} />
        </button>
      }
    >
      <MenuNote>{name}</MenuNote>
      <MenuLink href="/account" icon={<UserRound />}>
        {words.open}
      </MenuLink>
      <MenuSeparator />
      <MenuItem
        icon={<LogOut />}
        onClick={() => {
          forgetDrafts();
          void signOut({ callbackUrl: "/sign-in" });
        }}
      >
        {words.signOut}
      </MenuItem>
    </Menu>
  );
}
