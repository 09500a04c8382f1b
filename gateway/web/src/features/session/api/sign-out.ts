import { useMutation } from "@tanstack/react-query";
import { gatewayPaths } from "@/config/paths";
import { csrfToken } from "@/lib/api/client";
import { forgetPositions } from "@/lib/api/positions";
import { offline, problemOf } from "@/lib/api/problem";

async function signOut(): Promise<void> {
  const response = await fetch(gatewayPaths.signOut, {
    method: "POST",
    headers: { "X-XSRF-TOKEN": decodeURIComponent(csrfToken()) },
  }).catch(() => {
    throw offline();
  });
  if (!response.ok) throw problemOf(response.status, null);
}

/** Leaves the page, so that nothing of hers stays in memory. */
export const useSignOut = () =>
  useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      forgetPositions();
      window.location.assign("/");
    },
  });
