import { isReady } from "@/lib/db/health";

/** For a process supervisor: 200 when the database answers, else 503. Says nothing else. */
export async function GET(): Promise<Response> {
  const ready = await isReady();
  return Response.json({ ready }, { status: ready ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
