import { useRef } from "react";
import { Outlet } from "react-router";
import { SessionEnded } from "@/features/session";
import { BottomNav } from "./BottomNav";
import { Header } from "./Header";
import { LiveUpdates } from "./LiveUpdates";
import { SideNav } from "./SideNav";
import { useArrival } from "./use-arrival";
import classes from "./shell.module.css";

/** Header on every page; navigation on the left of wide screens and at the bottom of narrow ones. */
export function Shell() {
  const main = useRef<HTMLElement>(null);
  useArrival(main);
  return (
    <>
      <a className={classes.skip} href="#main">
        Go to the content
      </a>
      <Header />
      <SessionEnded />
      <LiveUpdates />
      <div className={classes.frame}>
        <SideNav />
        <main ref={main} id="main" tabIndex={-1} className={classes.main}>
          <Outlet />
        </main>
      </div>
      <BottomNav />
    </>
  );
}
