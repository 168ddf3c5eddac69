import type { z } from "zod";
import { PLACES, placeId } from "../../lib/body/places";
import { ANSWER_DAYS, WITHIN_CHOICES } from "../../lib/clinics/care/care";
import { careSchema } from "../../lib/clinics/care/schema";
import { COUNTRIES } from "../../lib/clinics/country";
import { planContent, prepareLighterSchema } from "../../lib/plans/schema";
import { type Arbitrary, arbitraryOf } from "../factories/arbitrary-of";

type Plan = { phases: { id: string }[]; currentPhaseId: string };
/** Of the schemas whose parts are bound by a rule, what chance won't meet. */
const FITS = new Map<z.core.$ZodType, (value: never) => unknown>([
  [planContent, (plan: Plan) => Object.assign(plan, { currentPhaseId: plan.phases[0]?.id })],
  [
    prepareLighterSchema,
    (given: { content: Plan }) => {
      given.content.phases.length = 1;
      given.content.currentPhaseId = given.content.phases[0]?.id ?? "";
      return given;
    },
  ],
  [
    careSchema,
    (care: { week: object[]; within: object }) => {
      for (const day of care.week) Object.assign(day, { opens: "09:00", closes: "17:00" });
      const { emergency, "same-day": sameDay, week } = WITHIN_CHOICES;
      Object.assign(care.within, { emergency: emergency[0], "same-day": sameDay[0], week: week[0] });
      return Object.assign(care, { answerDays: ANSWER_DAYS[0] });
    },
  ],
]);
const OWN = [...PLACES.map(placeId), ...COUNTRIES];

/** Inputs that this schema, one of `writeSchemas`, takes. */
export const arbitraryOfWrite = (schema: z.ZodType): Arbitrary =>
  arbitraryOf(schema, { own: OWN, fits: FITS });
