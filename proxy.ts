import { type NextRequest, NextResponse } from "next/server";
import { ASKED_FOR } from "./lib/gates/asked-for";
import { isPictureAddress } from "./lib/gates/pictures/address";

/** A link whose address is itself a secret must not travel on in a Referer header. */
const secretInAddress = /^\/(invite|prove|reset|calendar|me\/reminders\/prove)(\/|$)/;

/** What is a file and no page: it runs nothing but the phone's worker, which asks nobody but this program. */
const file = /^\/(worker\.js|push\.js|manifest\.webmanifest|icon(-[a-z0-9-]+)?\.(svg|png))$/;
const FILE_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'";

/** What somebody sent as a picture: opened by itself it is an image, and may do nothing, whatever it turned out to be; no frame has it. */
const PICTURE_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

const development = process.env.NODE_ENV === "development";

function contentSecurityPolicy(nonce: string) {
  // React's development build rebuilds server stacks with eval; the production build never does.
  const evalInDevelopment = development ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evalInDevelopment}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
}

function policyOf(path: string, nonce: string): string {
  if (isPictureAddress(path)) return PICTURE_POLICY;
  return file.test(path) ? FILE_POLICY : contentSecurityPolicy(nonce);
}

/**
 * Sets what a page may do, for each anew; what holds of every answer is the server's (scripts/admit/protect.ts). It is never
 * the authorization: gates and row-level security decide who sees what, and hold when this file is bypassed.
 */
export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID());
  const { pathname, search } = request.nextUrl;
  const policy = policyOf(pathname, nonce);

  // Next reads the nonce from the request's policy and puts it on its own scripts.
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set(ASKED_FOR, `${pathname}${search}`);
  headers.set("Content-Security-Policy", policy);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  if (secretInAddress.test(pathname)) response.headers.set("Referrer-Policy", "no-referrer");
  // A file says itself how long it is kept.
  if (!file.test(pathname)) response.headers.set("Cache-Control", "no-store");
  response.headers.set(
    "Permissions-Policy",
    "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=(), screen-wake-lock=(self)",
  );
  return response;
}

/** Whatever an address ends in, it is a page's until it is known to be something else: only the build's own files are. */
export const config = { matcher: ["/((?!_next/static/).*)"] };
