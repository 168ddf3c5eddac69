import type { ReactNode } from "react";

/** On a phone's width every control of the library is a thumb's size. */
export default function LibraryLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-1 flex-col print:[&_header>a]:hidden print:[&_header>nav]:hidden max-sm:[--control-lg:3rem] max-sm:[--control-md:3rem] max-sm:[--control-sm:3rem]">
      {children}
    </div>
  );
}
