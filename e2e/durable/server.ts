import "../../scripts/preflight";
import { readConfig } from "../../lib/config";
import { serve } from "../../scripts/serve";

/*
 * The server of durable.spec.ts, which is killed again and again. Where phones are asked for it makes them first; one that
 * comes up again reads nothing of how.
 */
const wanted = Number(process.env.PLEXUS_PHONES ?? 0);
const phones = wanted > 0 ? await (await import("./make-phones")).makePhones(wanted) : [];
await serve(readConfig(process.env), { job: false });
process.send?.(phones);
