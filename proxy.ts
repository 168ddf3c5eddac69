import { type NextRequest, NextResponse } from "next/server";
import { ASKED_FOR } from "./lib/gates/asked-for";

/** A link whose address is itself a secret must not travel on in a Referer header. */
const secretInAddress = /^\/(invite|prove|reset|calendar|me\/reminders\/prove)(\/|$)/;

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
    "base-uri 'self'",
    "form-action 'self'",
  ].join("; ");
}

/**
 * Sets the security headers of every page. It is never the authorization: gates and row-level
 * security decide who sees what, and hold when this file is bypassed.
 */
export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);

  // Next reads the nonce from the request's policy and puts it on its own scripts.
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set(ASKED_FOR, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  headers.set("Content-Security-Policy", policy);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set(
    "Referrer-Policy",
    secretInAddress.test(request.nextUrl.pathname) ? "no-referrer" : "same-origin",
  );
  if (process.env.PLEXUS_ORIGIN?.startsWith("https://"))
    response.headers.set("Strict-Transport-Security", "max-age=63072000");
  response.headers.set("X-Content-Type-Options", "nosniff");
  response.headers.set("Cache-Control", "no-store");
  response.headers.set(
    "Permissions-Policy",
    "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=(), screen-wake-lock=(self)",
  );
  return response;
}

export const config = {
  matcher: ["/((?!_next/static|_next/image|.*\\.(?:ico|png|svg|woff2|webmanifest|js|css|map|txt)$).*)"],
};
