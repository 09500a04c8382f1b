import { useQuery } from "@tanstack/react-query";
import { answerOf, api } from "@/lib/api/client";
import { jobKeys } from "./keys";

export const useJob = (id: string) =>
  useQuery({
    queryKey: jobKeys.one(id),
    queryFn: () => answerOf(api.GET("/api/v1/jobs/{id}", { params: { path: { id } } })),
  });
