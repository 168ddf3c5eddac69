import "./preflight";
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { readConfig } from "../lib/config";
import type { UserId } from "../lib/ids";
import { findCandidates, resetByOperator } from "../lib/resets/operator";
import { main } from "./steps";

const USAGE = 'Say whose password: npm run reset -- --member "Hanna Lind" (or what they sign in with).';

/** Makes a link with which an owner, or anybody else, chooses a new password. For whoever runs the installation. */
await main(async () => {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const { member } = parseArgs({ options: { member: { type: "string" } } }).values;
  if (!member?.trim()) throw new Error(USAGE);
  readConfig(process.env);
  const [one, ...more] = await findCandidates(member);
  if (!one) throw new Error(`Nobody by that name works here. ${USAGE}`);
  if (more.length > 0) {
    const list = [one, ...more].map((c) => `  ${c.signsInWith}  (${c.name}, ${c.clinicName})`).join("\n");
    throw new Error(`Several people have that name. Run it again with what they sign in with:\n${list}`);
  }
  const { link, expiresAt } = await resetByOperator(one.userId as UserId);
  console.log(`A link for ${one.name} (${one.clinicName}), good once, until ${expiresAt}:\n\n  ${link}\n`);
  console.log("Hand it to them yourself. Using it ends all their sign-ins.");
  // The pool would keep the process for as long as its connections idle.
  process.exit(0);
});
