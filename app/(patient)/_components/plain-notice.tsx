import { Button } from "@/app/_ui/button";

/** What stands in place of a notice whose own code did not come: its words, and what can be done. */
export const PlainNotice = ({
  text,
  acts,
}: {
  text: string;
  acts: readonly (readonly [string, () => void])[];
}) => (
  <div role="alert" className="grid basis-full gap-2">
    {text}
    {acts.map(([label, act]) => (
      <Button key={label} onClick={act}>
        {label}
      </Button>
    ))}
  </div>
);
