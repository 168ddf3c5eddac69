import { TOO_MUCH } from "../dose-logs/pain-band";

/**
 * Too much leg pain at rest for anything but relief positions and walking, and for waiting until somebody looks. A chart
 * that staff drew with as much says that it is usual.
 * @param usual leg pain on the latest chart that staff drew, 0–10; null for none
 */
export const isTooMuchAtRest = (pain: number | null, usual: number | null): boolean =>
  pain !== null && pain >= TOO_MUCH && (usual === null || usual < pain);
