"use client";

import { Keyboard, LogOut, Search, UserRound } from "lucide-react";
import { signOut } from "next-auth/react";
import { Avatar } from "../../_ui/avatar";
import { Menu, MenuItem, MenuLink, MenuNote, MenuSeparator } from "../../_ui/menu";
import { forgetDrafts } from "../account/drafts";
import { forgetLists } from "../lists/kept-list";
import { runShortcut } from "../shortcuts/use-shortcuts";

type Props = {
  name: string;
  words: { menu: string; open: string; palette: string; shortcuts: string; signOut: string };
};

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
      <MenuItem icon={<Search />} keys="Ctrl K" onClick={() => runShortcut("everywhere.palette")}>
        {words.palette}
      </MenuItem>
      <MenuItem icon={<Keyboard />} keys="?" onClick={() => runShortcut("everywhere.sheet")}>
        {words.shortcuts}
      </MenuItem>
      <MenuSeparator />
      <MenuItem
        icon={<LogOut />}
        onClick={() => {
          forgetDrafts();
          forgetLists();
          void signOut({ callbackUrl: "/sign-in" });
        }}
      >
        {words.signOut}
      </MenuItem>
    </Menu>
  );
}
