"use client";

import { type ReactNode, useEffect, useMemo, useState } from "react";
import { beforeLeaving } from "@/app/_shared/account/leaving";
import { OnDemand, partOf, useAhead } from "@/app/_ui/on-demand";
import { WRONG } from "@/lib/offline/pages";
import { isLeftOver, removeAllButYes } from "../_outbox/own-storage";
import { useOutbox } from "../_outbox/provider";
import { HelpOnly } from "./help-only";
import { type Help, type Opening, type Wrong, WrongContext } from "./wrong-context";

/** Their code comes once the page is at rest: nothing is asked before somebody taps. */
const menuPart = partOf(async () => (await import("./wrong-menu")).WrongMenu);
const askingPart = partOf(async () => (await import("./asking-part")).AskingPart);
/** As a rule nothing was left on the phone. */
const leftOver = partOf(async () => (await import("./left-over")).LeftOver);

/** The questions about warning signs, which every page of a patient leads to. They need no network. */
export function WrongProvider({ help, children }: { help: Help; children: ReactNode }) {
  const { outbox } = useOutbox();
  /** Null: not opened yet. */
  const [menu, setMenu] = useState<boolean | null>(null);
  const [open, setOpen] = useState<Opening | null>(null);
  const [left, setLeft] = useState(false);
  const owner = outbox?.owner ?? "";
  const value = useMemo<Wrong>(() => {
    const start = (next: Opening) => {
      setMenu((was) => was && false);
      setOpen(next);
    };
    return {
      help,
      openMenu: () => setMenu(true),
      ask: (occasion, form) => start({ occasion, form }),
      say: (said, sent) => start({ said, sent }),
      show: (screeningId, answers) => start({ screeningId, answers }),
    };
  }, [help]);
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
  useEffect(() => {
    setLeft(owner !== "" && isLeftOver(owner));
    return beforeLeaving(async () => {
      // At once: the code that hands over a yes may be long in coming, or not be had.
      removeAllButYes();
      await (await import("./kept-interview")).keepOnly(null);
    });
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
      {/* Whoever goes on with what was left sends it by themselves. */}
      {left && !open && <OnDemand part={leftOver} owner={owner} />}
      {open && (
        <OnDemand
          part={askingPart}
          opening={open}
          onClose={() => setOpen(null)}
          instead={<HelpOnly onClose={() => setOpen(null)} />}
        />
      )}
    </WrongContext>
  );
}
