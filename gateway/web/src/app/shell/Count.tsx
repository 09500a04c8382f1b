import { VisuallyHidden } from "@mantine/core";
import classes from "./header.module.css";

interface CountProps {
  n: number;
  /** Said after the number, for a screen reader: "not seen". */
  what?: string;
  /** Something she is asked to see. */
  warm?: boolean;
}

/** Nothing at zero; never more than two digits wide. */
export function Count({ n, what, warm }: CountProps) {
  if (n === 0) return null;
  return (
    <span className={classes.count} data-warm={warm || undefined}>
      {n > 99 ? "99+" : n}
      {what && <VisuallyHidden> {what}</VisuallyHidden>}
    </span>
  );
}
