"use client";

import { useRouter } from "next/navigation";
import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  useTransition,
} from "react";
import { createOutbox, EMPTY, type Outbox, type Snapshot } from "./outbox";

const Context = createContext<Outbox | null>(null);

const never = () => () => {};

type Props = {
  owner: string;
  /** The ids of the patient's other records that are merged with this one, or were, in one string, so that it is the same on each render. */
  merged: string;
  children: ReactNode;
};

/** Reads the page back from the server. Of all that arrives while it is being read, it is read once more. */
function useReadBack(): () => void {
  const router = useRouter();
  const [reading, startReading] = useTransition();
  const [due, setDue] = useState(false);
  useEffect(() => {
    if (!due || reading) return;
    setDue(false);
    startReading(() => router.refresh());
  }, [due, reading, router]);
  return useCallback(() => setDue(true), []);
}

/** The outbox of the patient who is signed in; what arrives is read back from the server. */
export function OutboxProvider(props: Props) {
  return <OutboxOf {...props} onStored={useReadBack()} />;
}

/** The outbox of a patient. @param onStored is called when something has arrived; the same on each render */
export function OutboxOf({ owner, merged, onStored, children }: Props & { onStored: () => void }) {
  const outbox = useMemo(
    () =>
      typeof window === "undefined" ? null : createOutbox(owner, merged.split(" ").filter(Boolean), onStored),
    [owner, merged, onStored],
  );
  useEffect(() => outbox?.start(), [outbox]);
  const revoked = useSyncExternalStore(
    outbox?.subscribe ?? never,
    () => outbox?.snapshot().revoked ?? false,
    () => false,
  );
  useEffect(() => {
    // What this page shows is of somebody who signed this phone out.
    if (revoked) window.location.replace("/sign-in");
  }, [revoked]);
  return <Context value={outbox}>{children}</Context>;
}

/** The outbox with what it shows now; null on the server, where nothing waits. */
export function useOutbox(): { outbox: Outbox | null; shown: Snapshot } {
  const outbox = use(Context);
  const shown = useSyncExternalStore(
    outbox?.subscribe ?? never,
    () => outbox?.snapshot() ?? EMPTY,
    () => EMPTY,
  );
  return { outbox, shown };
}
