"use client";

import { useRouter } from "next/navigation";
import { createContext, use } from "react";

type Go = (page: string) => void;

/** Given where there is no network, which the router would wait for. */
export const GoContext = createContext<Go | null>(null);

/** Leads on to another page of the phone once something is done. */
export function useGo(): Go {
  const router = useRouter();
  return use(GoContext) ?? router.push;
}
