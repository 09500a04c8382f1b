import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, api, type Schema } from "@/lib/api/client";
import { fileKeys } from "./keys";
import { contentDigest, putContent } from "./put-content";

interface AddFile {
  id: string;
  entry: Schema<"NewFile">;
  content: Blob;
}

/** Says what the file is, then sends it. Both steps may be repeated with the same id. `sent` is a share, 0 to 1. */
export function useAddFile() {
  const queries = useQueryClient();
  const [sent, setSent] = useState(0);
  const mutation = useMutation({
    mutationFn: async ({ id, entry, content }: AddFile) => {
      setSent(0);
      // Read once: what is sent is what the digest is of, even if the file changes meanwhile.
      const bytes = new Uint8Array(await content.arrayBuffer());
      const digest = await contentDigest(bytes);
      await answerOf(api.PUT("/api/v1/files/{id}", { params: { path: { id } }, body: entry }));
      await putContent(id, bytes, digest, setSent);
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: fileKeys.all }),
  });
  return { ...mutation, sent };
}
