import { createTranslator } from "next-intl";
import type { Wording } from "@/lib/channels/message";
import { localeOf } from "./locales";

const { tag, messages } = localeOf(undefined);
const t = createTranslator({ locale: tag, messages, namespace: "deliveries" });

/** What leaves the program: by what it is for, and nothing of whom it is about. */
export const deliveryWording: Wording = ({ purpose, urgent, link }) => {
  if (purpose === "proof") return { subject: t("proof.subject"), text: t("proof.text", { link }) };
  if (purpose === "test") return { subject: t("test.subject"), text: t("test.text", { link }) };
  if (purpose === "message") return { subject: t("waiting.subject"), text: t("waiting.text", { link }) };
  return { subject: t(urgent ? "alert.urgent" : "alert.subject"), text: t("alert.text", { link }) };
};
