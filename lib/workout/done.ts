import type { LoggedSet } from "../dose-logs/schema";
import { type SetRow, setsOfRows } from "../today/set-rows";
import type { Script } from "./script";

/** What was counted, as the form shows it: a row a set, nothing where none of it was done. */
export const doneRows = (script: Script, done: readonly number[]): SetRow[] =>
  script.steps
    .filter((step) => step.kind === "set")
    .map(({ side }, at): SetRow => ({ side, amount: done[at] ?? 0 }));

/** What is logged of it; empty where nothing was done. */
export const doneSets = (script: Script, done: readonly number[]): LoggedSet[] =>
  setsOfRows(doneRows(script, done), script.timed);
