import { useState } from "react";
import { newId } from "@/lib/new-id";

/**
 * The id of what a dialog makes, one for each opening: where an answer was lost and the same is sent again, the server knows it
 * by its id and makes no second one.
 */
export function useOpeningId<Id extends string>(open: boolean): Id {
  const [opening, setOpening] = useState({ open, id: newId<Id>() });
  if (opening.open === open) return opening.id;
  const next = { open, id: open ? newId<Id>() : opening.id };
  setOpening(next);
  return next.id;
}
