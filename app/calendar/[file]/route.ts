import { calendarGate } from "@/lib/gates/calendar";

/** A patient's times for their own calendar, at an address that is a secret. It says "Plexus", and nothing else. */
export const GET = async (request: Request, { params }: { params: Promise<{ file: string }> }) =>
  calendarGate(request, (await params).file);
