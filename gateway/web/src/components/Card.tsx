import clsx from "clsx";
import type { ComponentProps } from "react";
import classes from "./card.module.css";

export function Card({ className, ...rest }: ComponentProps<"div">) {
  return <div className={clsx(classes.card, className)} {...rest} />;
}
