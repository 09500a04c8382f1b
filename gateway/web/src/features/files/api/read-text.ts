import { useQuery } from "@tanstack/react-query";
import { gatewayPaths } from "@/config/paths";
import { offline, problemOf } from "@/lib/api/problem";
import { fileKeys } from "./keys";

/** Bytes of a text file that the preview asks for; the rest is for the download. */
export const PREVIEW_BYTES = 64 * 1024;

async function readText(id: string): Promise<string> {
  const response = await fetch(gatewayPaths.fileContent(id), {
    headers: { Range: `bytes=0-${PREVIEW_BYTES - 1}` },
  }).catch(() => {
    throw offline();
  });
  if (!response.ok) throw problemOf(response.status, null);
  return response.text();
}

export const useText = (id: string) =>
  useQuery({ queryKey: [...fileKeys.one(id), "text"], queryFn: () => readText(id) });
