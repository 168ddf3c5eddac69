import { type Role, staffKind } from "../../db/actor";

/** Whom a link lets in, or whose password it resets: a member, or a patient or who helps one. */
export type LinkFor = "member" | "patient" | "helper";

/** Whether somebody with these roles makes such links. Asked again when one is used, and when roles are taken away. */
export const makesLinksFor = (whom: LinkFor, roles: readonly Role[]): boolean =>
  whom === "member" ? roles.includes("owner") : staffKind(roles) !== "owner";

/** Links for whom somebody makes no longer, whose roles were these and become those. */
export const LINKS: readonly LinkFor[] = ["member", "patient", "helper"];
export const lostLinks = (before: readonly Role[], after: readonly Role[]): LinkFor[] =>
  LINKS.filter((whom) => makesLinksFor(whom, before) && !makesLinksFor(whom, after));
