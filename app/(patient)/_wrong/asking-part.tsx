import redFlags from "@/app/_i18n/messages/en/redFlags.json";
import { withWords } from "@/app/_i18n/with-words";
import { Asking } from "./asking";

const { question, review, clear } = redFlags;

/** The questions are more words than all else on the page. */
export const AskingPart = withWords(
  { "redFlags.question": question, "redFlags.review": review, "redFlags.clear": clear },
  Asking,
);
