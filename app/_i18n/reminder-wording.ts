import { createTranslator } from "next-intl";
import type { ReminderWording } from "@/lib/channels/message";
import { localeOf } from "./locales";

const { tag, messages } = localeOf(undefined);
const t = createTranslator({ locale: tag, messages, namespace: "deliveries" });
const appName = createTranslator({ locale: tag, messages, namespace: "common" })("appName");
const titles = {
  "in-an-hour": t("reminder.inAnHour"),
  "not-today": createTranslator({ locale: tag, messages, namespace: "today" })("row.notToday"),
};

/** What goes to a patient: who sends it, that something waits, and never a word about health. */
export const reminderWording: ReminderWording = ({ purpose, link, settings, answers }) => {
  const actions = answers.map((action) => ({ action, title: titles[action] }));
  const notice = { body: t("reminder.body"), ...(actions.length > 0 && { actions }) };
  if (purpose === "proof") {
    const mail = { subject: t("proof.subject"), text: t("proof.text", { link }) };
    return { mail, title: appName, notice };
  }
  if (purpose === "test") {
    const mail = { subject: t("reminder.testSubject"), text: t("reminder.testText", { settings }) };
    return { mail, title: appName, notice };
  }
  if (purpose === "message") {
    const mail = { subject: t("message.subject"), text: t("message.text", { link, settings }) };
    return { mail, title: appName, notice: { body: t("message.body") } };
  }
  if (purpose === "gap") {
    const mail = { subject: t("reminder.gapSubject"), text: t("reminder.gapText", { link, settings }) };
    return { mail, title: appName, notice: { body: t("reminder.gapBody") } };
  }
  const mail = { subject: t("reminder.subject"), text: t("reminder.text", { link, settings }) };
  return { mail, title: appName, notice };
};
