import type { Answer } from "./caller";

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const TIME = /\d{4}-\d\d-\d\d[T ][\d:.]+Z?/g;
const RESULT = /^[0-9a-f]+:(\{"ok":(?:true|false).*\})$/m;

/** The ids in an answer, each once. */
export const idsIn = (text: string): Set<string> => new Set(text.match(UUID));

/** Without what is another's in each answer: ids that were sent, and times. */
const plain = (text: string): string => text.replace(UUID, "an id").replace(TIME, "a time");

/** What a person reads of a page. */
const readable = (html: string): string =>
  html
    .replace(/<(script|style|template)\b[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

/** What an action answered, as JSON; null where it didn't. */
export const resultOf = ({ text }: Answer): string | null => RESULT.exec(text)?.[1] ?? null;

/** An answer as one can tell it from another: its status, where it leads, and what it says. */
export function saidBy(answer: Answer): string {
  const { status, headers, text } = answer;
  const type = headers["content-type"]?.split(";")[0] ?? "none";
  const words = type === "text/html" ? readable(text) : (resultOf(answer) ?? text);
  return plain([status, headers.location ?? "", type, words].join(" "));
}

/** What is refused of an id is an answer; what succeeds has to do with nobody else, as nothing of theirs is touched. */
export function isRefused(answer: Answer): boolean {
  const result = resultOf(answer);
  if (result !== null) return result.includes('"ok":false');
  return answer.status >= 300 || /"status":4\d\d/.test(answer.text);
}
