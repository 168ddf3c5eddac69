"use client";

import NextLink from "next/link";
import { useRouter } from "next/navigation";
import type { ComponentProps } from "react";
import { useEffect } from "react";

/** By then a page has come up on a slow phone, its pictures have begun to move, and most who only look have gone on. */
const SETTLED_MS = 5_000;

type Props = Omit<ComponentProps<typeof NextLink>, "href" | "prefetch"> & { href: string };

/**
 * The frame of the page behind it is asked for once somebody means it: a pointer comes over it, a finger touches it, the
 * focus reaches it. What is merely in view is not asked for: a caseload of a dozen patients was 45 requests each time.
 */
export function Link({ onPointerEnter, onFocus, ...props }: Props) {
  const router = useRouter();
  const ahead = () => router.prefetch(props.href);
  return (
    <NextLink
      {...props}
      prefetch={false}
      onPointerEnter={(event) => {
        onPointerEnter?.(event);
        ahead();
      }}
      onFocus={(event) => {
        onFocus?.(event);
        ahead();
      }}
    />
  );
}

/** Asks for the frames of the few pages that one goes to from everywhere, once this one has long come up. */
export function useFramesAhead(hrefs: readonly string[]) {
  const router = useRouter();
  const all = hrefs.join(" ");
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const href of all.split(" ")) router.prefetch(href);
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [router, all]);
}
