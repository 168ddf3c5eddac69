import type { BodyMark } from "@/lib/body-charts/schema";
import type { ChartResult } from "@/lib/body-charts/vocabulary";
import { newId } from "@/lib/new-id";

export type ChartItem = { id: string; deviceAt: string; zone: string; marks: readonly BodyMark[] };

/** A chart of now, with the id it keeps however often it is sent. */
export const newChart = (marks: readonly BodyMark[]): ChartItem => ({
  id: newId<string>(),
  deviceAt: new Date().toISOString(),
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  marks,
});

/** What became of it; `not-sent` can be sent again as it is. */
export type Sent =
  | { kind: "stored"; id: string }
  | { kind: "refused"; error: string }
  | { kind: "not-sent"; signedOut: boolean };

/** Sends one chart to the endpoint that the API has. Sending it twice stores it once. */
export async function sendChart(item: ChartItem): Promise<Sent> {
  try {
    const response = await fetch("/api/v1/body-charts", {
      method: "POST",
      keepalive: true,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ sentAt: new Date().toISOString(), charts: [item] }),
    });
    if (!response.ok) return { kind: "not-sent", signedOut: [401, 404].includes(response.status) };
    const { results }: { results: ChartResult[] } = await response.json();
    const result = results[0];
    if (!result) return { kind: "not-sent", signedOut: false };
    return "error" in result ? { kind: "refused", error: result.error } : { kind: "stored", id: result.id };
  } catch {
    return { kind: "not-sent", signedOut: false };
  }
}
