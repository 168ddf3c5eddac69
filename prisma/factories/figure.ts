import { appendFileSync } from "node:fs";

/** Tells a figure of a test to `npm run test:trust`, which holds it beside its goal; nobody else asks for it. */
export function figure(name: string, value: number): void {
  const file = process.env.PLEXUS_FIGURES;
  if (file) appendFileSync(file, `${JSON.stringify({ name, value })}\n`);
}
