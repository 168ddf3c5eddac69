"use client";

import { useCallback, useEffect, useLayoutEffect, useState } from "react";
import { Surface } from "@/app/_ui/surface";
import { type Days, type Helped, readKept } from "../_kept/kept";
import { KeptPhone } from "./kept-phone";
import { Nothing } from "./nothing";
import { loadAhead } from "./pages";
import { wearTheme } from "./theme";

type Kept = { helped: Helped; days: Days | null };

const begin = () => readKept().catch(() => null);

/** Asked for as the code comes, and not once React has come to it: what it is shown by loads meanwhile. */
const begun = typeof window === "undefined" ? null : begin();
if (begun) loadAhead(window.location.pathname);

/** The phone without a network: whose it is, whom they call, and their days, all from what the phone keeps. */
export function OfflineShell() {
  const [kept, setKept] = useState<Kept | null>();
  const read = useCallback(() => begin().then(setKept), []);
  useLayoutEffect(wearTheme, []);
  useEffect(() => void begun?.then(setKept), []);
  // Nothing is said before it is known.
  if (kept === undefined)
    return (
      <Surface name="phone" className="min-h-dvh">
        {null}
      </Surface>
    );
  if (kept === null) return <Nothing />;
  const { helped, days } = kept;
  return <KeptPhone key={helped.owner} helped={helped} days={days} onRenewed={read} />;
}
