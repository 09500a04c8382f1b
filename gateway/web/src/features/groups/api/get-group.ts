import { useQuery } from "@tanstack/react-query";
import { answerOf, api } from "@/lib/api/client";
import { groupKeys } from "./keys";

export const useGroup = (id: string) =>
  useQuery({
    queryKey: groupKeys.one(id),
    queryFn: () => answerOf(api.GET("/api/v1/groups/{id}", { params: { path: { id } } })),
    enabled: id !== "",
  });
