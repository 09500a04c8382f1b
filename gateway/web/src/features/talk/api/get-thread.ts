import { useQuery } from "@tanstack/react-query";
import { answerOf, api } from "@/lib/api/client";
import { talkKeys } from "./keys";

export const useThread = (id: string) =>
  useQuery({
    queryKey: talkKeys.thread(id),
    queryFn: () => answerOf(api.GET("/api/v1/threads/{id}", { params: { path: { id } } })),
  });
