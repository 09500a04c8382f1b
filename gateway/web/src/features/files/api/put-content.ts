import { gatewayPaths } from "@/config/paths";
import { csrfToken } from "@/lib/api/client";
import { rememberPosition } from "@/lib/api/positions";
import { offline, Problem, problemOf } from "@/lib/api/problem";
import { announce } from "@/lib/api/signals";

/** The SHA-256 of the content as RFC 9530 writes it: `sha-256=:<base64>:`. */
export async function contentDigest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  // Browsers offer crypto.subtle only on https and localhost.
  if (!crypto.subtle) throw new Problem(-1, "NEEDS_HTTPS", "");
  const hash = await crypto.subtle.digest("SHA-256", bytes);
  return `sha-256=:${btoa(String.fromCharCode(...new Uint8Array(hash)))}:`;
}

/**
 * Sends the bytes. An XMLHttpRequest, because `fetch` does not tell how much has been sent.
 *
 * @param onProgress gets the share sent, 0 to 1
 */
export function putContent(
  id: string,
  bytes: Uint8Array<ArrayBuffer>,
  digest: string,
  onProgress: (share: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("PUT", gatewayPaths.fileContent(id));
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("Content-Digest", digest);
    request.setRequestHeader("X-XSRF-TOKEN", decodeURIComponent(csrfToken()));
    request.upload.onprogress = (e) => onProgress(e.total > 0 ? e.loaded / e.total : 0);
    request.onerror = () => reject(offline());
    request.onload = () => {
      rememberPosition(request.getResponseHeader("Mhc-Position"));
      if (request.status < 300) return resolve();
      if (request.status === 401) announce("signed-out");
      reject(problemOf(request.status, parsed(request.responseText)));
    };
    request.send(bytes);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
