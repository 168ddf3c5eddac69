"use client";

import { type ReactNode, useEffect, useMemo, useState } from "react";
import { beforeLeaving } from "@/app/_shared/account/leaving";
import { OnDemand, partOf, useAhead } from "@/app/_ui/on-demand";
import { WRONG } from "@/lib/offline/pages";
import { begin, type Interview, sayYes } from "@/lib/screenings/interview";
import { useOutbox } from "../_outbox/provider";
import { HelpOnly } from "./help-only";
import { keepOnly, keptInterview, leftYes } from "./kept-interview";
import { type Sent, useSent } from "./use-sent";
import { type Help, type Wrong, WrongContext } from "./wrong-context";

/** Their code comes once the page is at rest: nothing is asked before somebody taps. */
const menuPart = partOf(async () => (await import("./wrong-menu")).WrongMenu);
const askingPart = partOf(async () => (await import("./asking-part")).AskingPart);

type Open = { first: Interview; sent: Sent | null; examined?: boolean };

/** The questions about warning signs, which every page of a patient leads to. They need no network. */
export function WrongProvider({ help, children }: { help: Help; children: ReactNode }) {
  const { outbox } = useOutbox();
  const { send } = useSent();
  /** Null: not opened yet. */
  const [menu, setMenu] = useState<boolean | null>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const owner = outbox?.owner ?? "";
  const value = useMemo<Wrong>(() => {
    const start = (next: Open) => {
      setMenu((was) => was && false);
      setOpen(next);
    };
    return {
      help,
      openMenu: () => setMenu(true),
      ask: (occasion, form) => start({ first: keptInterview(owner, occasion, form), sent: null }),
      sayChest: () => {
        const first = sayYes(begin("wrong", "breath"));
        start({ first, sent: send(first) });
      },
      show: (screeningId, answers) =>
        start({
          first: { ...begin("wrong", "full"), answers, step: "said" },
          sent: screeningId === null ? null : { id: screeningId, first: null },
          examined: screeningId === null,
        }),
    };
  }, [help, owner, send]);
  // The home screen leads here at once, also to a page that is open already; a reload then opens nothing.
  useEffect(() => {
    const look = () => {
      if (window.location.hash !== WRONG) return;
      window.history.replaceState(null, "", window.location.pathname + window.location.search);
      setMenu(true);
    };
    look();
    window.addEventListener("hashchange", look);
    return () => window.removeEventListener("hashchange", look);
  }, []);
  useAhead(menuPart);
  useAhead(askingPart);
  // Nobody's yes is lost because they never came to its second question.
  useEffect(() => {
    const said = owner === "" ? null : leftYes(owner);
    if (said) send(said);
  }, [owner, send]);
  useEffect(() => {
    if (owner !== "") void keepOnly(owner);
    return beforeLeaving(() => keepOnly(null));
  }, [owner]);
  return (
    <WrongContext value={value}>
      {children}
      {menu !== null && (
        <OnDemand
          part={menuPart}
          open={menu}
          onOpenChange={setMenu}
          instead={menu && <HelpOnly onClose={() => setMenu(null)} />}
        />
      )}
      {open && (
        <OnDemand
          part={askingPart}
          first={open.first}
          sentFirst={open.sent}
          examined={open.examined ?? false}
          onClose={() => setOpen(null)}
          instead={<HelpOnly onClose={() => setOpen(null)} />}
        />
      )}
    </WrongContext>
  );
}
