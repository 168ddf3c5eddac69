import { PhoneCall } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode, Ref } from "react";
import { CallLink } from "./call-link";

type Props = {
  title: string;
  /** To put the focus on the title where the card takes the place of what was pressed. */
  titleRef?: Ref<HTMLHeadingElement>;
  children: ReactNode;
};

/** An emergency: its title, what is said of it, and the number to call where it is known. */
export function EmergencyCard({
  title,
  titleRef,
  number,
  within = false,
  children,
}: Props & {
  number: string | null;
  /** Among other things of a page, with a smaller title. */
  within?: boolean;
}) {
  const common = useTranslations("common");
  const Title = within ? "h2" : "h1";
  return (
    <section aria-labelledby="emergency" className="grid gap-3 rounded-xl bg-low-soft p-5">
      <span aria-hidden="true" className="grid size-14 place-items-center rounded-full bg-low text-on-low">
        <PhoneCall className="size-7" />
      </span>
      <Title
        id="emergency"
        ref={titleRef}
        tabIndex={-1}
        className={`text-balance font-[650] outline-none ${within ? "text-2xl tracking-[-.012em]" : "text-4xl tracking-[-.015em]"}`}
      >
        {title}
      </Title>
      {children}
      {number && (
        <CallLink urgent number={number} variant="danger" size="phone">
          {common("call", { number })}
        </CallLink>
      )}
    </section>
  );
}
