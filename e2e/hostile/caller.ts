import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from "node:http";
import type { Person } from "./people";

export type Sent = { method?: string; headers?: OutgoingHttpHeaders; body?: string | Uint8Array };
export type Answer = { status: number; headers: IncomingHttpHeaders; text: string };

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** As a browser keeps cookies and sends what it is told to, and as it is written, which no browser would send. */
export class Caller {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly origin: string,
    readonly person: Person | null,
    /** How long an answer is waited for. */
    private readonly patienceMs = 60_000,
  ) {}

  /** @throws where there is no answer in time */
  ask(path: string, { method = "GET", headers = {}, body = "" }: Sent = {}): Promise<Answer> {
    const { host, hostname, port } = new URL(this.origin);
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const own = { host, ...(cookie && { cookie }), ...headers };
    return new Promise((done, fail) => {
      const sent = request({ agent, hostname, port, path, method, headers: own }, (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part) => parts.push(part));
        answer.on("error", fail);
        answer.on("end", () => {
          clearTimeout(timer);
          this.keep(answer.headers["set-cookie"] ?? []);
          const text = Buffer.concat(parts).toString();
          done({ status: answer.statusCode ?? 0, headers: answer.headers, text });
        });
      });
      const late = new Error(`No answer to ${method} ${path} within ${this.patienceMs} ms`);
      const timer = setTimeout(() => sent.destroy(late), this.patienceMs);
      sent.on("error", (error) => {
        clearTimeout(timer);
        fail(error);
      });
      sent.end(body);
    });
  }

  private keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "" || /max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }

  post(path: string, body: unknown): Promise<Answer> {
    const headers = { origin: this.origin, "content-type": "application/json" };
    return this.ask(path, { method: "POST", headers, body: JSON.stringify(body) });
  }

  /** Calls an action as a page does: its argument as React writes it. */
  act(path: string, id: string, input: unknown, more: OutgoingHttpHeaders = {}): Promise<Answer> {
    const type = { "content-type": "text/plain;charset=UTF-8", accept: "text/x-component" };
    const headers = { origin: this.origin, "next-action": id, ...type, ...more };
    return this.ask(path, { method: "POST", headers, body: encoded([input]) });
  }

  /** @throws where the sign-in is refused */
  async signIn(): Promise<this> {
    if (!this.person) return this;
    this.cookies.clear();
    const { csrfToken } = JSON.parse((await this.ask("/api/auth/csrf")).text);
    const form = { csrfToken, identifier: this.person.name, password: this.person.password, json: "true" };
    const { status, text } = await this.ask("/api/auth/callback/credentials", {
      method: "POST",
      headers: { origin: this.origin, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(form).toString(),
    });
    if (status !== 200) throw new Error(`The sign-in was answered with ${status}: ${text}`);
    return this;
  }
}

const NO_JSON = new Map<unknown, string>([
  [Number.NaN, "$NaN"],
  [Number.POSITIVE_INFINITY, "$Infinity"],
  [Number.NEGATIVE_INFINITY, "$-Infinity"],
]);

/** As React's `encodeReply` writes plain data: where JSON has no word, or a text begins as one of its own. */
export function encoded(args: readonly unknown[]): string {
  return JSON.stringify(args, (_, value: unknown) => {
    if (typeof value === "string") return value.startsWith("$") ? `$${value}` : value;
    if (typeof value === "bigint") return `$n${value}`;
    return value === undefined ? "$undefined" : (NO_JSON.get(value) ?? value);
  });
}
