import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { SignInOutcome } from "../../lib/identity/sign-in-outcome";
import { isLate, jobLags } from "../../lib/jobs/pulse";

/** A request that was answered, or given up by whoever asked. */
export type Answered = { method: string; route: string; status: number; seconds: number };

export type Metrics = {
  /** Notes that a request has come; the returned function, what became of it. */
  begin: () => (answered: Answered) => void;
  signIn: (outcome: SignInOutcome) => void;
  /** All of it as Prometheus reads it, with how readiness was found. */
  text: (ready: Record<string, boolean>) => Promise<string>;
  contentType: string;
};

/** Of every other method there is one kind: a stranger may send any word. */
const METHODS = new Set(["GET", "HEAD", "POST", "PUT"]);

/**
 * What a process counts, from its start on. Its labels are routes, jobs and checks, of which there are as many as the program
 * has: nobody's id, name or health, and nothing that a stranger chooses.
 */
export function countUp(version: string): Metrics {
  const registers = [new Registry()];
  const [registry] = registers;
  if (!registry) throw new Error("There is no registry.");
  collectDefaultMetrics({ register: registry, prefix: "plexus_" });
  new Gauge({
    ...{ name: "plexus_version", help: "The version that runs", labelNames: ["version"], registers },
  }).set({ version }, 1);
  const open = new Gauge({ name: "plexus_requests_open", help: "Requests being answered", registers });
  const requests = new Counter({
    ...{ name: "plexus_requests_total", help: "Requests by what they were answered with", registers },
    labelNames: ["method", "route", "status"],
  });
  const seconds = new Histogram({
    ...{ name: "plexus_request_seconds", help: "How long requests took", registers },
    ...{ labelNames: ["route"], buckets: [0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20] },
  });
  const signIns = new Counter({
    ...{ name: "plexus_sign_ins_total", help: "Tries to sign in by how they ended", registers },
    labelNames: ["outcome"],
  });
  const job = { labelNames: ["job"], registers };
  const since = new Gauge({
    ...{ name: "plexus_job_seconds_since", help: "Since a job last got something done", ...job },
  });
  const late = new Gauge({ name: "plexus_job_late", help: "1 where a job is late", ...job });
  const checks = new Gauge({
    ...{ name: "plexus_ready", help: "1 where a check of readiness is well", registers },
    labelNames: ["check"],
  });
  return {
    contentType: registry.contentType,
    begin: () => {
      open.inc();
      return ({ method, route, status, seconds: took }) => {
        open.dec();
        requests.inc({ method: METHODS.has(method) ? method : "other", route, status });
        seconds.observe({ route }, took);
      };
    },
    signIn: (outcome) => signIns.inc({ outcome }),
    text: async (ready) => {
      for (const gauge of [since, late]) gauge.reset();
      for (const lag of jobLags()) {
        since.set({ job: lag.name }, lag.sinceMs / 1_000);
        late.set({ job: lag.name }, isLate(lag) ? 1 : 0);
      }
      for (const [check, ok] of Object.entries(ready)) checks.set({ check }, ok ? 1 : 0);
      return registry.metrics();
    },
  };
}
