"use client";

import { createContext, type ReactNode, useContext } from "react";

export type SurfaceName = "desk" | "phone";

const SurfaceContext = createContext<SurfaceName>("desk");

/**
 * Where the person is. Primitives inside a phone surface grow to its type and 48 px targets (the
 * `phone:` variant); what floats in a portal asks `useSurface` and stays the same.
 */
export function Surface({
  name,
  className,
  children,
}: {
  name: SurfaceName;
  className?: string;
  children: ReactNode;
}) {
  return (
    <SurfaceContext value={name}>
      <div data-surface={name} className={className}>
        {children}
      </div>
    </SurfaceContext>
  );
}

export const useSurface = (): SurfaceName => useContext(SurfaceContext);
