import { HeartHandshake } from "lucide-react";
import type { ReactNode, Ref } from "react";

type Props = {
  title: string;
  /** To put the focus on the title where the card takes the place of what was pressed. */
  titleRef?: Ref<HTMLHeadingElement>;
  children: ReactNode;
};

/** Good that you stopped: what to do now, in a calm voice. */
export function CalmCard({ title, titleRef, children }: Props) {
  return (
    <section className="grid gap-3 rounded-xl bg-surface p-5 ring ring-line dark:ring-0">
      <span
        aria-hidden="true"
        className="grid size-14 place-items-center rounded-full bg-good-soft text-good-ink"
      >
        <HeartHandshake className="size-7" />
      </span>
      <h1
        ref={titleRef}
        tabIndex={-1}
        className="text-balance font-[650] text-3xl tracking-[-.015em] outline-none"
      >
        {title}
      </h1>
      {children}
    </section>
  );
}
