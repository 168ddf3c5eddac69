import consent from "@/app/_i18n/messages/en/consent.json";
import { withWords } from "@/app/_i18n/with-words";
import { ConsentSteps } from "./consent-steps";

const { steps, hours, text, tour } = consent;

export const StepsPart = withWords(
  { "consent.steps": steps, "consent.hours": hours, "consent.text": text, "consent.tour": tour },
  ConsentSteps,
);
