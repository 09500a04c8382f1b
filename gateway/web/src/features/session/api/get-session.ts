import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { gatewayPaths } from "@/config/paths";
import { offline, problemOf } from "@/lib/api/problem";
import { listen } from "@/lib/api/signals";

/** The gateway's answer to who is signed in; `member` is null for a stranger. */
export interface Session {
  member: { id: string; name: string } | null;
}

async function getSession(): Promise<Session> {
  const response = await fetch(gatewayPaths.session, {
    headers: { Accept: "application/json" },
  }).catch(() => {
    throw offline();
  });
  if (!response.ok) throw problemOf(response.status, await response.json().catch(() => null));
  return (await response.json()) as Session;
}

export const useSession = () =>
  useQuery({ queryKey: ["session"], queryFn: getSession, staleTime: Infinity });

/** True from the first 401 on: what is on the screen stays, but nothing more is answered. */
export function useSessionEnded(): boolean {
  const [ended, setEnded] = useState(false);
  useEffect(() => listen("signed-out", () => setEnded(true)), []);
  return ended;
}

/** The signed-in member, in places that only members reach. */
export function useMyId(): string {
  return useQueryClient().getQueryData<Session>(["session"])?.member?.id ?? "";
}
