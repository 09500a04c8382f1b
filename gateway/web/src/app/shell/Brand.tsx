import { Link } from "react-router";
import { paths } from "@/config/paths";
import { PRODUCT_NAME } from "@/config/product";
import classes from "./brand.module.css";

/** Two people, side by side. */
export function Brand() {
  return (
    <Link className={classes.brand} to={paths.home} aria-label={`${PRODUCT_NAME}, home`}>
      <svg viewBox="0 0 32 32" width="34" height="34" aria-hidden>
        <rect width="32" height="32" rx="9" className={classes.tile} />
        <path
          d="M7.5 21.5a4.5 4.5 0 0 1 9 0m-1.2-2.8a4.6 4.6 0 0 1 9.2 2.8"
          fill="none"
          strokeWidth="2.4"
          strokeLinecap="round"
          className={classes.line}
        />
        <circle cx="12" cy="11.6" r="2.7" className={classes.one} />
        <circle cx="20" cy="11.6" r="2.7" className={classes.other} />
      </svg>
      <span className={classes.name}>{PRODUCT_NAME}</span>
    </Link>
  );
}
