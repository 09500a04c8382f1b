import type { ReactNode } from "react";
import classes from "./tag.module.css";

/** A quiet word on a tint: a tag, a modality, a language. */
export function Tag({ children, warm = false }: { children: ReactNode; warm?: boolean }) {
  return (
    <span className={classes.tag} data-warm={warm || undefined}>
      {children}
    </span>
  );
}
