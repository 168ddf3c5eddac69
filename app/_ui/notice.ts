/** A line above the page. */
export type Notice = {
  /** What happened, in bold: "Plan v5 published." */
  title: string;
  text?: string;
  tone?: "good" | "note" | "problem";
  action?: { label: string; run: () => void };
};
