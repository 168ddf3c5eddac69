"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type Cue, cueBetween, type Moment, momentOf } from "@/lib/workout/cues";
import { advance, leave, type Run } from "@/lib/workout/run";
import type { Script } from "@/lib/workout/script";

/** Often enough for the eye; what has gone by follows from the clock all the same. */
const LOOK_MS = 100;

type Given = {
  script: Script;
  first: Run;
  /** Keeps it for after a reload. */
  keep: (run: Run) => void;
  onCue: (cue: Cue) => void;
  /** The page goes: what was done so far is to be written. */
  onGone: (run: Run) => void;
};

/** Seconds of a hold or a walk after which it is kept anew. */
const KEPT_EACH = 5;
const kept = ({ left }: Moment): number => Math.floor(left / KEPT_EACH);

const differs = (a: Moment, b: Moment): boolean =>
  a.step !== b.step || a.rep !== b.rep || kept(a) !== kept(b);

/** A run as it goes on, looked at ten times a second while anybody can see it. */
export function useRun({ script, first, keep, onCue, onGone }: Given) {
  const [now, setNow] = useState(() => Date.now());
  const [run, setRun] = useState(() => advance(script, first, Date.now()));
  const live = useRef(run);
  const told = useRef<Moment | null>(null);
  const given = useRef({ keep, onCue, onGone });
  given.current = { keep, onCue, onGone };

  const show = useCallback(
    (next: Run, at: number) => {
      const moment = momentOf(script, next, at);
      const before = told.current;
      const same = next.since === live.current.since && next.away === live.current.away;
      live.current = next;
      told.current = moment;
      setRun(next);
      setNow(at);
      if (before === null || differs(before, moment) || !same) given.current.keep(next);
      // What stands still is not told of: it is told when it goes on.
      if (next.since === null && next.step < script.steps.length) {
        told.current = null;
        return;
      }
      const cue = cueBetween(script, before, moment);
      if (cue) given.current.onCue(cue);
    },
    [script],
  );

  useEffect(() => {
    const look = () => show(advance(script, live.current, Date.now()), Date.now());
    const hide = () => {
      const at = Date.now();
      if (document.hidden) show(leave(script, live.current, at), at);
      else look();
    };
    const go = () => given.current.onGone(live.current);
    const timer = setInterval(() => document.hidden || look(), LOOK_MS);
    look();
    document.addEventListener("visibilitychange", hide);
    addEventListener("pagehide", go);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", hide);
      removeEventListener("pagehide", go);
      go();
    };
  }, [script, show]);

  /** By a tap: at the instant of it. */
  const change = useCallback(
    (to: (run: Run, at: number) => Run) => {
      const at = Date.now();
      show(to(advance(script, live.current, at), at), at);
    },
    [script, show],
  );
  return { run, now, live, change };
}
