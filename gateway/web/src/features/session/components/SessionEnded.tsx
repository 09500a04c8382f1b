import { Button } from "@mantine/core";
import { useLocation } from "react-router";
import { gatewayPaths } from "@/config/paths";
import { useSessionEnded } from "../api/get-session";
import classes from "./session-ended.module.css";

/** Over the page, without covering it: what she wrote stays where it is, and she comes back to it. */
export function SessionEnded() {
  const { pathname, search } = useLocation();
  if (!useSessionEnded()) return null;
  return (
    <div className={classes.bar} role="alert">
      <p>Your sign-in has ended. Everything you wrote is kept here; sign in again to go on.</p>
      <Button component="a" href={gatewayPaths.signIn(pathname + search)} size="sm">
        Sign in again
      </Button>
    </div>
  );
}
