"use client";

import { createContext, type ReactNode, use, useMemo, useState } from "react";
import { begin, type Interview, sayYes } from "@/lib/screenings/interview";
import type { Answer, Form, Occasion } from "@/lib/screenings/vocabulary";
import { useOutbox } from "../_outbox/provider";
import { Asking } from "./asking";
import { keptInterview } from "./kept-interview";
import { type Sent, useSent } from "./use-sent";
import { WrongMenu } from "./wrong-menu";

/** Whom one calls: the ambulance, and the clinic with whoever looks after the patient there. */
export type Help = {
  emergencyNumber: string | null;
  clinicName: string;
  clinicPhone: string | null;
  /** The first name of whoever looks after them; "none" for nobody. */
  therapist: string;
};

type Wrong = {
  help: Help;
  /** "What is wrong?" */
  openMenu: () => void;
  /** The questions of a form, where they were left off. */
  ask: (occasion: Occasion, form: Form) => void;
  /** Chest pain, or no breath: a yes without a question more. */
  sayChest: () => void;
  /** What a yes of before asks one to do: of these answers, under the id they were sent by. */
  show: (screeningId: string, answers: readonly Answer[]) => void;
};

const Context = createContext<Wrong | null>(null);

/** `screeningId`: where an answer of before is shown again. */
type Open = { first: Interview; sent: Sent | null; screeningId?: string };

/** The questions about warning signs, which every page of a patient leads to. They need no network. */
export function WrongProvider({ help, children }: { help: Help; children: ReactNode }) {
  const { outbox } = useOutbox();
  const { send } = useSent();
  const [menu, setMenu] = useState(false);
  const [open, setOpen] = useState<Open | null>(null);
  const owner = outbox?.owner ?? "";
  const value = useMemo<Wrong>(() => {
    const start = (next: Open) => {
      setMenu(false);
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
        start({ first: { ...begin("wrong", "full"), answers, step: "said" }, sent: null, screeningId }),
    };
  }, [help, owner, send]);
  return (
    <Context value={value}>
      {children}
      <WrongMenu open={menu} onOpenChange={setMenu} />
      {open && (
        <Asking
          first={open.first}
          sentFirst={open.sent}
          shownId={open.screeningId}
          onClose={() => setOpen(null)}
        />
      )}
    </Context>
  );
}

export function useWrong(): Wrong {
  const wrong = use(Context);
  if (!wrong) throw new Error("No WrongProvider above");
  return wrong;
}
