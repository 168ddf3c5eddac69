import { downloadGate } from "@/lib/gates/download";
import { exportJson } from "@/lib/own-data/export/queries";

/** All that is stored of the signed-in patient, as JSON. */
export const GET = (): Promise<Response> => downloadGate("json", exportJson);
