"use server";

import { archiveCard, createCard, restoreCard, reviseCard } from "@/lib/education/mutations";
import { chooseCardSchema, createCardSchema, reviseCardSchema } from "@/lib/education/schema";
import { therapistAction } from "@/lib/gates/action";

export const createCardAction = therapistAction(createCardSchema, createCard);
export const reviseCardAction = therapistAction(reviseCardSchema, reviseCard);
export const archiveCardAction = therapistAction(chooseCardSchema, archiveCard);
export const restoreCardAction = therapistAction(chooseCardSchema, restoreCard);
