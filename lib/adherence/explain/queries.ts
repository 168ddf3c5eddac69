import type { Db } from "../../db/scope";
import type { PatientId } from "../../ids";
import { loadHistory, roughToday, spanFor } from "../history/queries";
import type { AdherenceQuestion } from "../schema";
import { type Why, why } from "./why";

/**
 * The figures of a patient with every occurrence behind them. `not-completed`: the day asked for has not closed yet.
 * A patient sees their own record alone; row-level security holds that too.
 */
export async function getPatientWhy(
  db: Db,
  id: PatientId,
  question: AdherenceQuestion,
): Promise<Why | "not-found" | "not-completed"> {
  if ("patientId" in db.actor && db.actor.patientId !== id) return "not-found";
  const history = await loadHistory(db, id, spanFor(question.asOf ?? roughToday(db)));
  if (!history) return "not-found";
  return (
    why(history, { asOf: question.asOf, window: question.window === "7" ? "week" : "month" }) ??
    "not-completed"
  );
}
