import type { ListFilter } from "@/lib/messages/schema";

const usual: Partial<ListFilter> = { view: "answer", of: "mine" };

/** The address of the list, or of one thread beside it; what is usual is left out, another view begins on its first page. */
export function addressOf(
  chosen: ListFilter,
  { patientId, ...change }: Partial<ListFilter> & { patientId?: string },
): string {
  const merged = {
    ...chosen,
    ...("view" in change || "of" in change ? { after: undefined } : {}),
    ...change,
  };
  const parameters = new URLSearchParams();
  for (const key of ["view", "of", "after"] as const) {
    const value = merged[key];
    if (value !== undefined && value !== usual[key]) parameters.set(key, value);
  }
  const path = patientId ? `/messages/${patientId}` : "/messages";
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}

/** The address below which the pictures of a patient's thread are sent and read. */
export const picturesOf = (patientId: string): string => `/messages/${patientId}/pictures`;
