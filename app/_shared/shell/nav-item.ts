/** `counts`: beside it stands how many messages wait. */
export type NavItem = { href: string; label: string; counts?: boolean };

/** A page below `/patients` belongs to the caseload, which is where it was opened. */
export const isCurrent = (pathname: string, href: string) =>
  pathname === href ||
  pathname.startsWith(`${href}/`) ||
  (href === "/caseload" && pathname.startsWith("/patients"));
