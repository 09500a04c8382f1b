import { Center, Loader } from "@mantine/core";
import { lazy, Suspense } from "react";
import { type Location, Outlet, ScrollRestoration, useLocation } from "react-router";
import { Trouble } from "@/components/Trouble";
import { paths } from "@/config/paths";
import { useSession } from "@/features/session";
import { draftsBelongTo } from "@/lib/drafts";

const Welcome = lazy(() => import("./Welcome"));

const waiting = (
  <Center mih="60vh">
    <Loader role="status" aria-label="Loading" />
  </Center>
);

/** Every address that is opened afresh has the router's key "default": it must not begin where another one was left. */
const entry = ({ key, pathname, search }: Location) =>
  key === "default" ? pathname + search : key;

/** Lets members in; shows strangers what this is, and brings them where they were going once they have signed in. */
export function Gate() {
  const session = useSession();
  const { pathname, search } = useLocation();
  if (session.isPending) return waiting;
  if (!session.data) {
    return (
      <Center mih="60vh" p="md">
        <Trouble error={session.error} onRetry={() => void session.refetch()} />
      </Center>
    );
  }
  const { member } = session.data;
  draftsBelongTo(member?.id ?? "");
  return (
    <Suspense fallback={waiting}>
      <ScrollRestoration getKey={entry} />
      {member || pathname === paths.join ? <Outlet /> : <Welcome to={pathname + search} />}
    </Suspense>
  );
}
